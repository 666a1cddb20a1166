/** The journal cannot be trusted or written; nothing may be sent without one. */
export class JournalError extends Error {
  override readonly name = "JournalError";
}
