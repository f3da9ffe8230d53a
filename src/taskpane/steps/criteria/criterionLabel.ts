import type { CriteriaStanding } from "../../../actions/criteria/readCriteria";
import { useWords } from "../../words";

/**
 * What a criterion is called in the pane, by the name that it has for the workbook: before there are sheets of ours, criteria that the product
 * ships are called in the pane's language; later as the person has them on the Criteria sheet.
 */
export function useCriterionLabel({ hasSheets, criteria }: CriteriaStanding): (name: string) => string {
  const { terms } = useWords();
  const names = new Map<string, string>(Object.entries(terms.criteria));
  const ids = new Map(criteria.map(({ id, name }) => [name, id]));
  return (name) => (hasSheets ? name : (names.get(ids.get(name) ?? "") ?? name));
}
