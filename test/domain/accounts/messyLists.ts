import fc from "../../support/properties";

/** So many lists of each kind are drawn from its rules. */
export const LISTS = { numRuns: 12 } as const;

const FIRST = "Alder,Birch,Cedar,Dogwood,Elm,Fir,Gum,Hazel,Iris,Juniper,Kapok,Larch,Maple,Nutmeg,Oak,Pine".split(",");
const SECOND = "Foods,Motors,Labs,Retail,Logistics,Energy,Paper,Bank,Pharma,Steel,Textiles,Mining".split(",");

/** Names of companies, all different. */
export const companies = (least: number, most: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    fc.tuple(fc.constantFrom(...FIRST), fc.constantFrom(...SECOND)).map(([first, second]) => `${first} ${second}`),
    { minLength: least, maxLength: most },
  );

/** Amounts that differ, so large that they hardly add up to each other by chance. */
export const amounts = (count: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: 100_003, max: 9_999_991 }), { minLength: count, maxLength: count });

export const choose = <T>(...items: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...items);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Names in groups of two at least. */
export const inGroups = (names: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.max(1, Math.floor(names.length / size)) }, (_, group) =>
    names.slice(group * size, (group + 1) * size + (group === Math.floor(names.length / size) - 1 ? names.length : 0)),
  ).filter((group) => group.length > 0);
