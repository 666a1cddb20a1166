import { match } from "ts-pattern";
import type { StopReason } from "../sending/stop-reason.js";
import type { Tally } from "./tally.js";

/** What the program tells the script that started it. */
export const exitStatus = {
  /** Every recipient was accepted. */
  allAccepted: 0,
  /** The campaign is through, but some rows were skipped or not accepted. */
  someNotAccepted: 1,
  /** Nothing was sent: an argument, the file or the environment must be put right. */
  usage: 2,
  /** Stopped until somebody tops up the balance, replaces the key, grants access. */
  stopped: 3,
  /** Stopped because the service does not answer; the same command later goes on. */
  unavailable: 4,
  /** This program or its machine failed, a full disk for one. The same command resumes. */
  internal: 5,
  /** 128 + SIGINT, as shells have it. */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

/** The status that a campaign ends with. */
export function exitStatusOf(stop: StopReason | undefined, tally: Tally): number {
  if (stop !== undefined) {
    return match(stop)
      .with({ kind: "balance" }, { kind: "refused" }, () => exitStatus.stopped)
      .with({ kind: "unavailable" }, () => exitStatus.unavailable)
      .with({ kind: "interrupted", signal: "SIGINT" }, () => exitStatus.interrupted)
      .with({ kind: "interrupted", signal: "SIGTERM" }, () => exitStatus.terminated)
      .exhaustive();
  }
  const notAccepted = tally.recipients - tally.outcomes.accepted;
  // A repeated number is skipped because its recipient is served by another row.
  const notServed = notAccepted + tally.badRows - tally.duplicates;
  return notServed === 0 ? exitStatus.allAccepted : exitStatus.someNotAccepted;
}
