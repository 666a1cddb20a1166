import { pino } from "pino";

/** Lines are kept until there are so many characters of them, or the first has waited for so many milliseconds. */
const PIECE = 64 * 1024;
const DELAY_MS = 20;

/** Writes lines, several at a time. */
export interface PieceWriter {
  /** Takes a line without its end. */
  readonly line: (text: string) => void;
  /** Writes what is left at once. For the end of the process, which waits for nothing else. */
  readonly end: () => void;
}

/**
 * Writes a log to a file descriptor: a flood of refusals has a line for each of them, and one system call for many lines
 * costs less than one for each.
 */
export function writePieces(fd: number): PieceWriter {
  const file = pino.destination({ fd, sync: true, minLength: PIECE, maxWrite: 2 * PIECE });
  let waiting: NodeJS.Timeout | undefined;
  return {
    line: (text) => {
      file.write(`${text}\n`);
      waiting ??= setTimeout(() => {
        waiting = undefined;
        file.flush();
      }, DELAY_MS);
    },
    end: () => {
      clearTimeout(waiting);
      file.flushSync();
    },
  };
}
