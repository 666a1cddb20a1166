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
  // Lines are collected here and not by the destination's `minLength`: that measures all it has with each line.
  const file = pino.destination({ fd, sync: true });
  let piece = "";
  let waiting: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(waiting);
    waiting = undefined;
    const text = piece;
    piece = "";
    if (text !== "") file.write(text);
  };
  return {
    line: (text) => {
      piece += `${text}\n`;
      if (piece.length >= PIECE) write();
      else waiting ??= setTimeout(write, DELAY_MS);
    },
    end: write,
  };
}
