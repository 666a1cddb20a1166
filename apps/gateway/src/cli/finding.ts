/** One thing that was looked at. */
export interface Finding {
  readonly good: boolean;
  /** What was found; of what is wrong, also what to do. */
  readonly text: string;
}
