import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { readText } from "./read-text.js";

const LIMIT = 1000;

function streamOf(...chunks: Uint8Array[]) {
  let cancelled = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
    cancel: () => {
      cancelled += 1;
    },
  });
  return { body, cancelled: () => cancelled };
}

async function textOf(chunks: readonly Uint8Array[], contentType?: string): Promise<unknown> {
  const headers = contentType === undefined ? {} : { "content-type": contentType };
  const reading = await readText(new Response(streamOf(...chunks).body, { headers }), LIMIT, undefined);
  return reading.kind === "text" ? reading.text : reading.kind;
}

const utf8 = new TextEncoder();

test("a character that is cut between two chunks is put together", async () => {
  const bytes = utf8.encode("Grüße 👋, ASCII at the end");
  for (const size of [1, 2, 3, 7, 100]) {
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
    expect(await textOf(chunks)).toBe("Grüße 👋, ASCII at the end");
  }
});

test("a body without a chunk is an empty text", async () => {
  expect(await textOf([])).toBe("");
  expect(await readText(new Response(null), LIMIT, undefined)).toEqual({ kind: "text", text: "" });
});

test.each([
  ["UTF-16, little endian", [0xff, 0xfe, 0xfc, 0x00, 0x41, 0x00], undefined, "üA"],
  ["UTF-16, big endian", [0xfe, 0xff, 0x00, 0xfc, 0x00, 0x41], undefined, "üA"],
  ["UTF-16 whose header says UTF-8", [0xfe, 0xff, 0x00, 0xfc], "text/plain; charset=utf-8", "ü"],
  ["half of a mark, 0xff, in Latin-1", [0xff, 0x41], "text/plain; charset=iso-8859-1", "ÿA"],
  ["half of a mark, 0xfe, in Latin-1", [0xfe, 0x41], "text/plain; charset=iso-8859-1", "þA"],
  ["a mark's second half, 0xfe, in Latin-1", [0x41, 0xfe], "text/plain; charset=iso-8859-1", "Aþ"],
  ["a mark's second half, 0xff, in Latin-1", [0x41, 0xff], "text/plain; charset=iso-8859-1", "Aÿ"],
  ["Latin-1 in quotes and capitals", [0xfc], 'text/plain;CHARSET = "ISO-8859-1"', "ü"],
  ["Latin-1 after two blanks", [0xfc], "text/plain;  charset=iso-8859-1", "ü"],
  ["UTF-8 by default", [0xc3, 0xbc], "text/plain", "ü"],
  ["UTF-8 where the charset is unknown", [0xc3, 0xbc], "text/plain; charset=klingon", "ü"],
  ["UTF-8 where another parameter ends in charset", [0xc3, 0xbc], "text/plain; x-charset=latin1", "ü"],
  ["UTF-8 where the charset names nothing", [0xc3, 0xbc], "text/plain; charset=", "ü"],
])("%s is decoded", async (_name, bytes, contentType, text) => {
  expect(await textOf([Uint8Array.from(bytes)], contentType)).toBe(text);
});

test("a body above the limit is cancelled, one of exactly the limit is read to its end", async () => {
  const half = new Uint8Array(LIMIT / 2).fill(0x20);
  const exact = streamOf(half, half);
  expect(await readText(new Response(exact.body), LIMIT, undefined)).toMatchObject({ kind: "text" });
  expect(exact.cancelled()).toBe(0);
  let cancelled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(half),
    cancel: () => {
      cancelled += 1;
    },
  });
  expect(await readText(new Response(endless), LIMIT, undefined)).toEqual({ kind: "too-large" });
  expect(cancelled).toBe(1);
});

test("an abort ends the reading of a silent stream, cancels it, and leaves no listener", async () => {
  const abort = new AbortController();
  let cancelled = 0;
  const silent = new ReadableStream<Uint8Array>({
    cancel: () => {
      cancelled += 1;
    },
  });
  const reading = readText(new Response(silent), LIMIT, abort.signal);
  abort.abort("left");
  expect(await reading).toEqual({ kind: "broken", thrown: "left" });
  expect(cancelled).toBe(1);
  expect(getEventListeners(abort.signal, "abort")).toHaveLength(0);
});

test("a reading that has ended leaves no listener on the signal", async () => {
  const { signal } = new AbortController();
  await readText(new Response("{}"), LIMIT, signal);
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("a stream that breaks, or gives what is no bytes, is broken, and let go", async () => {
  const failing = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new TypeError("terminated")),
  });
  expect(await readText(new Response(failing), LIMIT, undefined)).toMatchObject({
    kind: "broken",
    thrown: new TypeError("terminated"),
  });
});
