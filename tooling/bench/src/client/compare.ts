/** Things that do the same work with a promise, timed in turns. */
export interface AsyncComparison<T> {
  readonly title: string;
  /** Makes what one run uses up; not timed. */
  readonly prepare: () => T;
  readonly reference: (input: T) => Promise<unknown>;
  readonly subject: (input: T) => Promise<unknown>;
  /** What the ratio should be at most. */
  readonly goal: number;
}

export interface ComparisonResult {
  readonly title: string;
  readonly referenceMicroseconds: number;
  readonly subjectMicroseconds: number;
  readonly ratio: number;
  readonly goal: number;
}

/**
 * Times both in turns, batch by batch, so that whatever else the machine does falls on both, and takes the lower quartile:
 * other load only ever adds.
 */
export async function compare<T>(
  { title, prepare, reference, subject, goal }: AsyncComparison<T>,
  { batches, batchSize }: { readonly batches: number; readonly batchSize: number },
): Promise<ComparisonResult> {
  const times: { reference: number[]; subject: number[] } = { reference: [], subject: [] };
  const run = async (name: keyof typeof times, work: (input: T) => Promise<unknown>): Promise<void> => {
    const inputs = Array.from({ length: batchSize }, prepare);
    const start = performance.now();
    for (const input of inputs) await work(input);
    times[name].push(((performance.now() - start) / batchSize) * 1000);
  };
  // The first fifth warms up.
  for (let batch = 0; batch < batches * 1.2; batch += 1) {
    await run("reference", reference);
    await run("subject", subject);
  }
  const [a, b] = [times.reference, times.subject].map((all) => quartile(all.slice(-batches)));
  if (a === undefined || b === undefined) throw new Error("compare needs at least one batch.");
  return { title, referenceMicroseconds: a, subjectMicroseconds: b, ratio: b / a, goal };
}

function quartile(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)];
}
