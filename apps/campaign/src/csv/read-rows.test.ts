import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { collect } from "../../test/collect.js";
import { UsageError } from "../cli/usage-error.js";
import { readRows } from "./read-rows.js";
import type { Row, RowsOptions } from "./read-rows.js";

/** Reads a text that arrives in pieces of the given size, bytes cut anywhere. */
async function rowsOf(text: string | Buffer, options: RowsOptions = {}, pieceSize = 5): Promise<Row[]> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceSize) }, (_, at) =>
    bytes.subarray(at * pieceSize, (at + 1) * pieceSize),
  );
  return collect(readRows(Readable.from(pieces, { objectMode: false }), options));
}

const phones = (rows: Row[]): (string | number)[][] =>
  rows.map((row) => [row.line, "problem" in row ? row.problem : row.fields.phone]);

test("a byte order mark, CRLF and an empty line leave the line numbers right", async () => {
  const rows = await rowsOf("\uFEFFphone,name\r\n+1,Ann\r\n\r\n+2,Bob\r\n");
  expect(rows).toEqual([
    { line: 2, fields: { phone: "+1", name: "Ann", message: "" } },
    { line: 4, fields: { phone: "+2", name: "Bob", message: "" } },
  ]);
});

test("lone carriage returns end lines where the first line ends with one", async () => {
  const text = 'phone,message\r+1,"Hello\rthere"\r\r+2,x\r\n+3,y\n+4,z';
  for (const pieceSize of [1, 2, 3, 5, 100]) {
    expect(await rowsOf(text, {}, pieceSize)).toEqual([
      { line: 2, fields: { phone: "+1", name: "", message: "Hello\nthere" } },
      { line: 5, fields: { phone: "+2", name: "", message: "x" } },
      { line: 6, fields: { phone: "+3", name: "", message: "y" } },
      { line: 7, fields: { phone: "+4", name: "", message: "z" } },
    ]);
  }
});

test.each([
  ["in a row", "phone,message\n+1,Hello\rthere\n+2,x\n"],
  ["quoted in the header", 'phone,message,"a\rb"\n+1,Hello\rthere\n+2,x\n'],
  ["beside the one of a line break", "phone,message\r\r\n+1,Hello\rthere\r\r\n+2,x\r\r\n"],
])("a lone carriage return %s does not cut a text in two", async (_, text) => {
  for (const pieceSize of [1, 2, 5, 100]) {
    expect(await rowsOf(text, {}, pieceSize)).toEqual([
      { line: 2, fields: { phone: "+1", name: "", message: "Hello\rthere" } },
      { line: 3, fields: { phone: "+2", name: "", message: "x" } },
    ]);
  }
});

test("a quoted field may hold delimiters, quotes and line breaks", async () => {
  const rows = await rowsOf('phone,message\n+1,"Hello, ""you""\r\nthere"\n+2,x\n');
  expect(rows).toEqual([
    { line: 2, fields: { phone: "+1", name: "", message: 'Hello, "you"\nthere' } },
    { line: 4, fields: { phone: "+2", name: "", message: "x" } },
  ]);
});

test.each([
  ["semicolons", "Message;PHONE;name\nHi, there;+1;Ann\n"],
  ["tabs", "message\tphone\tname\nHi, there\t+1\tAnn\n"],
])("%s as the delimiter are recognised by the header, columns in any order and case", async (_, text) => {
  expect(await rowsOf(text)).toEqual([
    { line: 2, fields: { phone: "+1", name: "Ann", message: "Hi, there" } },
  ]);
});

test("a stray quote costs its own line only", async () => {
  const rows = await rowsOf('phone,name\n+1,"Ann"x\n+2,Bob\n+3,6" pipe\n+4,"Dan"\n+5,Eve\n');
  expect(phones(rows)).toEqual([
    [2, "malformed-line"],
    [3, "+2"],
    [4, "malformed-line"],
    [5, "+4"],
    [6, "+5"],
  ]);
});

test("a quote that is never closed costs its own line only", async () => {
  const rows = await rowsOf('phone,name\n+1,"Ann\n+2,Bob\n+3,Cid');
  expect(phones(rows)).toEqual([
    [2, "malformed-line"],
    [3, "+2"],
    [4, "+3"],
  ]);
});

test("an open quote is given up when it holds more than a record may, without reading on", async () => {
  const others = Array.from({ length: 50 }, (_, at) => `+${String(at)},name\n`).join("");
  const rows = await rowsOf(`phone,name\n+999,"Ann\n${others}`, { maxRecordLength: 100 });
  expect(rows).toHaveLength(51);
  expect(phones(rows)[0]).toEqual([2, "malformed-line"]);
  expect(phones(rows)[50]).toEqual([52, "+49"]);
});

test("a line longer than any record is one malformed row, however it arrives", async () => {
  const text = `phone,name\n+1,${"x".repeat(5_000)}\n+2,Bob\n`;
  for (const pieceSize of [7, 100, 10_000]) {
    const rows = await rowsOf(text, { maxRecordLength: 1_000 }, pieceSize);
    expect(phones(rows)).toEqual([
      [2, "malformed-line"],
      [3, "+2"],
    ]);
  }
});

test("a row with more fields than the header is not cut short but reported", async () => {
  const rows = await rowsOf("phone,message\n+1,Hello, you\n+2\n");
  expect(rows).toEqual([
    { line: 2, problem: "too-many-fields" },
    { line: 3, fields: { phone: "+2", name: "", message: "" } },
  ]);
});

test("bytes that are not UTF-8 are reported on their line", async () => {
  const rows = await rowsOf(
    Buffer.concat([Buffer.from("phone,name\n+1,Ann\n+2,"), Buffer.from([0xcf, 0xf0, 0x0a])]),
  );
  expect(phones(rows)).toEqual([
    [2, "+1"],
    [3, "not-utf-8"],
  ]);
});

test.each([
  ["an empty file", "", /empty/],
  ["a file without the column", "number,name\n+1,Ann\n", /no column "phone"/],
  ["a file with the column twice", "phone,Phone\n+1,+2\n", /column "phone" twice/],
  ["a UTF-16 file", Buffer.from("\uFEFFphone,name\n", "utf16le"), /UTF-8/],
])("%s is refused with what to do", async (_, content, complaint) => {
  const reading = rowsOf(content);
  await expect(reading).rejects.toThrow(complaint);
  await expect(reading).rejects.toBeInstanceOf(UsageError);
});

test("a message column is demanded where there is no other text", async () => {
  await expect(rowsOf("phone\n+1\n", { required: ["phone", "message"] })).rejects.toThrow(/"message"/);
});

test("reading never runs ahead of the rows that are taken", async () => {
  let given = 0;
  const endless = Readable.from(
    (async function* () {
      yield "phone\n";
      for (;;) {
        given += 1;
        yield `+${String(given)}\n`.repeat(100);
        await Promise.resolve();
      }
    })(),
    { objectMode: false, highWaterMark: 1024 },
  );
  let taken = 0;
  for await (const row of readRows(endless)) {
    taken += row.line > 0 ? 1 : 0;
    if (taken === 10_000) break;
  }
  expect(given).toBeLessThan(10_000 / 100 + 100);
});
