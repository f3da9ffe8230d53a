import type { Language } from "../../src/i18n";
import type { Platform } from "../../src/workbench/model";
import { Person } from "./person";
import { openPlans, plansToWorkOn } from "./personBook";
import { broken, disagreeing } from "./personRules";
import { shoot } from "./personShot";
import { refresh } from "./personWork";

/** Of so many refreshes one is done again at once. */
const AGAIN = 5;

/**
 * Lets a person work at random on a workbook, again and again, with a refresh after each time. Stops where a refresh did what it may not do, and
 * says what, and what had been done before it: the seed does it again.
 */
async function sequences(
  bytes: Uint8Array,
  { platform, language, seed, count }: { platform: Platform; language: Language; seed: number; count: number },
): Promise<string[]> {
  const book = await openPlans(bytes, platform);
  const person = new Person(book, language, seed);
  let after = shoot(book);
  try {
    for (let sequence = 1; sequence <= count; sequence++) {
      const before = await person.work(3 + (sequence % 6), after);
      const failed = await refresh(book).then(
        () => null,
        (error: unknown) => String(error),
      );
      after = shoot(book);
      const wrong = failed === null ? [...broken(before, after, language, person.deleted), ...disagreeing(after, language)] : [failed];
      if (sequence % AGAIN === 0) wrong.push(...(await refresh(book)).sheets.map((sheet) => `${sheet} is written again`));
      if (wrong.length > 0) return [`seed ${seed}, sequence ${sequence}`, ...wrong, "after these edits", ...person.story];
    }
    return [];
  } finally {
    book.close();
  }
}

/**
 * So many times some random edits and a refresh, for each seed on a workbook of its own. `KAM_LONG=1` draws all; without it each seed draws
 * its first, which are the same. The names of the tests say which.
 */
const ALL = 25;
const COUNT = process.env["KAM_LONG"] === "1" ? ALL : 8;

/** Defines a test for each seed. One file a platform: files are tested side by side. */
export function testSequences(platform: Platform, language: Language, seeds: readonly number[]): void {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await plansToWorkOn(language, platform);
  }, 60_000);

  const drawn = COUNT === ALL ? `${ALL} times` : `${COUNT} of ${ALL} times (the others with KAM_LONG=1)`;
  test.each(seeds)(
    `${drawn} some random edits and a refresh on ${platform} lose and move nothing, seed %i`,
    async (seed) => {
      expect(await sequences(bytes, { platform, language, seed, count: COUNT })).toEqual([]);
    },
    120_000,
  );
}
