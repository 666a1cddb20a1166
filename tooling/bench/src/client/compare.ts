/** Two things that do the same work with a promise, timed in turns. */
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
 * Times both in turns, in small batches that follow one another within milliseconds, so that whatever else the machine
 * does falls on both. The ratio is the median of all pairs; who begins alternates, so that neither always pays for the
 * garbage of the other.
 */
export async function compare<T>(
  { title, prepare, reference, subject, goal }: AsyncComparison<T>,
  { batches, batchSize }: { readonly batches: number; readonly batchSize: number },
): Promise<ComparisonResult> {
  const time = async (work: (input: T) => Promise<unknown>): Promise<number> => {
    const inputs = Array.from({ length: batchSize }, prepare);
    const start = performance.now();
    for (const input of inputs) await work(input);
    return ((performance.now() - start) / batchSize) * 1000;
  };
  const pairs: { readonly reference: number; readonly subject: number }[] = [];
  const warmUp = Math.ceil(batches / 5);
  for (let batch = 0; batch < warmUp + batches; batch += 1) {
    const first = await time(batch % 2 === 0 ? reference : subject);
    const second = await time(batch % 2 === 0 ? subject : reference);
    if (batch < warmUp) continue;
    pairs.push(
      batch % 2 === 0 ? { reference: first, subject: second } : { reference: second, subject: first },
    );
  }
  return {
    title,
    referenceMicroseconds: median(pairs.map((pair) => pair.reference)),
    subjectMicroseconds: median(pairs.map((pair) => pair.subject)),
    ratio: median(pairs.map((pair) => pair.subject / pair.reference)),
    goal,
  };
}

function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error("A comparison needs at least one batch.");
  return middle;
}
