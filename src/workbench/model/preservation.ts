/** Something of the opened file that the written one does not hold, or no longer as it was. */
export interface FileWarning {
  readonly code: "not-kept";
  readonly message: string;
  /** The sheet's name, or the part of the package. */
  readonly where: string;
}
