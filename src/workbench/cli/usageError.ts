/** The command line was not understood: the message says what was expected. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
