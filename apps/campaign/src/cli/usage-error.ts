/** What the person at the keyboard can put right: a wrong argument, a missing file. It ends the program with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
