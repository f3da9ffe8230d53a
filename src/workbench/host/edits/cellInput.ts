import type { Json } from "../json";

/** What each cell of a range is given: `null` leaves a cell as it is. */
export type CellInput = (row: number, column: number) => Json;
