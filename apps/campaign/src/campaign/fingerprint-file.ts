import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { UsageError } from "../cli/usage-error.js";

export interface FileFingerprint {
  /** SHA-256 of the content, in hex. */
  readonly sha256: string;
  /** Line breaks, which is about how many rows there are: the scale of the progress bar. */
  readonly lines: number;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads a file once, as a stream, to know it again.
 *
 * @throws UsageError when it cannot be read.
 */
export async function fingerprintFile(path: string): Promise<FileFingerprint> {
  const hash = createHash("sha256");
  let lineFeeds = 0;
  let carriageReturns = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      // A file stream without an encoding gives buffers.
      const bytes = chunk as Buffer;
      hash.update(bytes);
      lineFeeds += countOf(LINE_FEED, bytes);
      carriageReturns += countOf(CARRIAGE_RETURN, bytes);
    }
  } catch (error) {
    throw new UsageError(`Cannot read the file ${JSON.stringify(path)}: ${reasonOf(error)}.`);
  }
  // Lines end with one of them or with both.
  return { sha256: hash.digest("hex"), lines: Math.max(lineFeeds, carriageReturns) };
}

/** A file that is read while its fingerprint is taken. */
export interface FingerprintedContent {
  readonly content: Readable;
  /** SHA-256 of what was read, in hex. To be called once, after the end. */
  readonly sha256: () => string;
}

/** Opens a file to read it with its fingerprint, which tells whether it is still what it was the first time. */
export function openFingerprinted(path: string): FingerprintedContent {
  const hash = createHash("sha256");
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) {
      // A file stream without an encoding gives buffers.
      const bytes = chunk as Buffer;
      hash.update(bytes);
      yield bytes;
    }
  }
  return { content: Readable.from(chunks(), { objectMode: false }), sha256: () => hash.digest("hex") };
}

function countOf(byte: number, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "it does not exist";
  if (code === "EACCES") return "permission denied";
  if (code === "EISDIR") return "it is a folder";
  return typeof code === "string" ? code : "it cannot be opened";
}
