/** Things that do the same work, timed beside one another. */
export interface Benchmark {
  readonly title: string;
  /** Name of the variant that the others are compared with. */
  readonly reference: string;
  readonly variants: Readonly<Record<string, () => unknown>>;
}

export interface Timing {
  readonly variant: string;
  /** Nanoseconds per call, the lower quartile of the samples: other load on the machine only ever adds. */
  readonly nanoseconds: number;
  /** How many times as long as the reference. */
  readonly ratio: number;
}

export interface BenchmarkResult {
  readonly title: string;
  readonly reference: string;
  readonly timings: readonly Timing[];
}
