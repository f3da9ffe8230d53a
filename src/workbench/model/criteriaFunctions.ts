import type { CalculationValue } from "./cellValues";
import { criterionOf, type Criterion } from "./criteria";
import type { CalculationMatrix } from "./customFunctions";

type Argument = CalculationValue | CalculationMatrix;

/** What a function of criteria makes of the values whose row and column meet them all. */
type Summary = (values: readonly CalculationValue[]) => CalculationValue;

const matrixOf = (argument: Argument | undefined): CalculationMatrix => (Array.isArray(argument) ? argument : [[argument ?? null]]);

const widthOf = (matrix: CalculationMatrix): number => matrix[0]?.length ?? 0;

const valueOf = (argument: Argument | undefined): CalculationValue => matrixOf(argument)[0]?.[0] ?? null;

/** Of errors, the first one; else what is made of the numbers. */
const ofNumbers =
  (of: (numbers: readonly number[]) => CalculationValue): Summary =>
  (values) =>
    values.find((value) => typeof value === "object" && value !== null) ?? of(values.filter((value) => typeof value === "number"));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const count: Summary = (values) => values.length;
const total: Summary = ofNumbers(sum);
const average: Summary = ofNumbers((numbers) => (numbers.length === 0 ? { error: "#DIV/0!" } : sum(numbers) / numbers.length));
const most: Summary = ofNumbers((numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0));
const least: Summary = ofNumbers((numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0));

/** The values at the places where every range meets its criterion; null where a range has another size than the values. */
function meeting(values: CalculationMatrix, conditions: readonly (readonly [CalculationMatrix, Criterion])[]): CalculationValue[] | null {
  const fits = conditions.every(([range]) => range.length === values.length && widthOf(range) === widthOf(values));
  if (!fits) return null;
  return values.flatMap((row, y) => row.filter((_, x) => conditions.every(([range, meets]) => meets(range[y]?.[x] ?? null))));
}

/** Ranges and their criteria by turns. */
function conditionsOf(args: readonly Argument[]): (readonly [CalculationMatrix, Criterion])[] {
  return Array.from({ length: Math.floor(args.length / 2) }, (_, i) => [matrixOf(args[2 * i]), criterionOf(valueOf(args[2 * i + 1]))]);
}

type CriteriaFunction = (args: readonly Argument[]) => CalculationValue;

const several =
  (summary: Summary, ownValues: boolean): CriteriaFunction =>
  (args) => {
    const conditions = conditionsOf(ownValues ? args.slice(1) : args);
    const found = meeting(matrixOf(args[0]), conditions);
    return found === null ? { error: "#VALUE!" } : summary(found);
  };

/** One range, one criterion, and the values beside the range where they are not its own. */
const single =
  (summary: Summary): CriteriaFunction =>
  ([range, criterion, values]) => {
    const found = meeting(matrixOf(values ?? range), [[matrixOf(range), criterionOf(valueOf(criterion))]]);
    return found === null ? { error: "#VALUE!" } : summary(found);
  };

/**
 * COUNTIF, SUMIF and the others of their kind, which the engine calculates otherwise than Excel where numbers are kept as texts and for
 * blanks. The values of SUMIF and AVERAGEIF are as large as their range here: the translation sees to it.
 */
export const criteriaFunctions: ReadonlyMap<string, CriteriaFunction> = new Map<string, CriteriaFunction>([
  ["COUNTIF", single(count)],
  ["SUMIF", single(total)],
  ["AVERAGEIF", single(average)],
  ["COUNTIFS", several(count, false)],
  ["SUMIFS", several(total, true)],
  ["AVERAGEIFS", several(average, true)],
  ["MAXIFS", several(most, true)],
  ["MINIFS", several(least, true)],
]);
