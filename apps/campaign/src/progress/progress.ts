import cliProgress from "cli-progress";
import type { Tally } from "../report/tally.js";

/** Where progress is shown. */
export type ProgressOutput = NodeJS.WritableStream & { readonly isTTY?: boolean | undefined };

/** Shows how far a campaign is. */
export interface Progress {
  /** Called as often as the caller likes. */
  update(tally: Tally): void;
  /** Prints a line of its own, without tearing the bar. */
  note(line: string): void;
  finish(tally: Tally): void;
}

export interface ProgressOptions {
  /** About how many rows there are. */
  readonly total: number;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
  /** How often plain lines come, in milliseconds. Default: 5,000. */
  readonly intervalMs?: number;
}

/** A bar on a terminal, and a line now and then where the output goes to a file or another program. */
export function createProgress(output: ProgressOutput, options: ProgressOptions): Progress {
  return output.isTTY === true ? barProgress(output, options) : plainProgress(output, options);
}

function barProgress(stream: ProgressOutput, { total }: ProgressOptions): Progress {
  const bar = new cliProgress.SingleBar(
    {
      stream,
      format: "{bar} {percentage}% | {value}/{total} | accepted {accepted}, not {others} | {eta_formatted}",
      barsize: 30,
      hideCursor: true,
      etaBuffer: 50,
      // The program reports after a signal itself.
      gracefulExit: false,
    },
    cliProgress.Presets.shades_classic,
  );
  bar.start(total, 0, { accepted: 0, others: 0 });
  const update = (tally: Tally): void => {
    const done = doneOf(tally);
    // The total is an estimate: quoted fields over several lines make it too high, never too low.
    bar.update(Math.min(done, total), payloadOf(tally));
  };
  return {
    update,
    note(line) {
      stream.write(`\r\u001B[2K${line}\n`);
    },
    finish(tally) {
      bar.setTotal(doneOf(tally));
      bar.update(doneOf(tally), payloadOf(tally));
      bar.stop();
    },
  };
}

function plainProgress(
  output: ProgressOutput,
  { total, now, intervalMs = 5_000 }: ProgressOptions,
): Progress {
  let last = now();
  const print = (tally: Tally): void => {
    const { accepted, others } = payloadOf(tally);
    output.write(
      `progress: ${String(doneOf(tally))} of about ${String(total)} rows, accepted ${String(accepted)}, not accepted ${String(others)}\n`,
    );
  };
  return {
    update(tally) {
      if (now() - last < intervalMs) return;
      last = now();
      print(tally);
    },
    note(line) {
      output.write(`${line}\n`);
    },
    finish: print,
  };
}

function doneOf(tally: Tally): number {
  return tally.recipients + tally.badRows;
}

function payloadOf(tally: Tally): { accepted: number; others: number } {
  const { accepted } = tally.outcomes;
  return { accepted, others: doneOf(tally) - accepted };
}
