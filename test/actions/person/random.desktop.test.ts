import { plansToWorkOn } from "../../support/personBook";
import { sequences } from "../../support/personSequences";

const [platform, language] = ["desktop", "en"] as const;
const COUNT = 25;

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await plansToWorkOn(language, platform);
}, 60_000);

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  `${COUNT} times some random edits and a refresh on ${platform} lose and move nothing, seed %i`,
  async (seed) => {
    expect(await sequences(bytes, { platform, language, seed, count: COUNT })).toEqual([]);
  },
  120_000,
);
