/** A statement with its values, as both drivers take it. */
export interface Statement {
  /** Under a name, a connection plans the text once and keeps the plan: the text must not vary then. */
  readonly name?: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** What the first half of an exchange came to. */
export interface Verdict<T> {
  readonly value: T;
  /** What has to be written for the value to hold; with none, there is nothing to commit. */
  readonly writes: readonly Statement[];
}

/** Makes of the rows of each statement that was asked what there is to write. A rejection rolls back. */
export type Decide<T> = (answers: readonly (readonly Row[])[]) => Promise<Verdict<T>>;
