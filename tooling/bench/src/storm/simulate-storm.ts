import { installVirtualTime } from "./virtual-time.ts";

/** Sends one call, with whatever retries it makes, and says whether it was served. */
export type Caller = () => Promise<boolean>;

/** Makes the caller of one client; `fetch` reaches the simulated server. */
export type ClientMaker = (fetch: (input: string | URL | Request) => Promise<Response>) => Caller;

export interface StormOptions {
  readonly clients?: number;
  /** Seconds between two calls of a client. */
  readonly everySeconds?: number;
  readonly outageSeconds?: number;
}

/** What a storm looked like from the server. */
export interface StormReport {
  /** Requests during the outage that were the first of their call. */
  readonly firstAttempts: number;
  /** Requests during the outage that were not, as a share of the first. */
  readonly retryShare: number;
  /** Requests of the busiest second of the outage, as a multiple of its mean. */
  readonly peakToMean: number;
  /** Share of all calls of the outage that were served in the end. */
  readonly served: number;
  /** Calls that were waiting for a retry when the server recovered, and how many of them were served. */
  readonly waiting: number;
  readonly waitingServed: number;
}

const ANSWER_MS = 20;

/**
 * Lets many clients call a server that can serve a tenth of them, then recovers: before, during and after it, every client
 * calls at its own moment of each interval. What the server cannot serve, it answers with a bare 503 without a Retry-After.
 */
export async function simulateStorm(make: ClientMaker, options: StormOptions = {}): Promise<StormReport> {
  const { clients = 1000, everySeconds = 1, outageSeconds = 60 } = options;
  const time = installVirtualTime();
  try {
    const perSecond = new Map<number, number>();
    const isOutage = (): boolean => time.now() < outageSeconds * 1000;
    const demand = clients / everySeconds;
    // In slices of 100 ms, so that a second's capacity is not gone in its first moments.
    let slice = -1;
    let left = 0;
    function admits(): boolean {
      const now = Math.floor(time.now() / 100);
      if (now !== slice) {
        left = (isOutage() ? demand * 0.1 : demand * 2) / 10 + (now === slice + 1 ? left % 1 : 0);
        slice = now;
      }
      if (left < 1) return false;
      left -= 1;
      return true;
    }
    let requests = 0;
    function answer(): Promise<Response> {
      if (isOutage()) {
        requests += 1;
        const second = Math.floor(time.now() / 1000);
        perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
      }
      const response = admits()
        ? new Response("{}", { headers: { "content-type": "application/json" } })
        : new Response("<h1>Service Unavailable</h1>", { status: 503 });
      return new Promise((resolve) => time.after(ANSWER_MS, () => resolve(response)));
    }

    let firstAttempts = 0;
    let served = 0;
    const pending = new Set<object>();
    let waiting: ReadonlySet<object> = new Set();
    let waitingServed = 0;
    for (let client = 0; client < clients; client += 1) {
      const call = make(answer);
      for (let at = Math.random() * everySeconds; at < outageSeconds; at += everySeconds)
        time.after(at * 1000, () => {
          const entry = {};
          firstAttempts += 1;
          pending.add(entry);
          void call().then((wasServed) => {
            pending.delete(entry);
            if (!wasServed) return;
            served += 1;
            if (waiting.has(entry)) waitingServed += 1;
          });
        });
    }
    // Until what the outage has answered has arrived: whoever is still there then waits for another attempt.
    await time.runUntil(outageSeconds * 1000 + ANSWER_MS);
    waiting = new Set(pending);
    // Longer than any of the clients waits.
    await time.runUntil((outageSeconds + 3600) * 1000);
    const counts = [...perSecond.values()];
    return {
      firstAttempts,
      retryShare: (requests - firstAttempts) / firstAttempts,
      peakToMean: Math.max(...counts) / (requests / outageSeconds),
      served: served / firstAttempts,
      waiting: waiting.size,
      waitingServed,
    };
  } finally {
    time.restore();
  }
}
