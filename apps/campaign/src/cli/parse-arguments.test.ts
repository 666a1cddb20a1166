import { expect, test } from "vitest";
import { parseArguments } from "./parse-arguments.js";
import { UsageError } from "./usage-error.js";

const good: Record<string, string | undefined> = {
  ...{ "--file": "in.csv", "--message": "Hi {name}", "--sender": "Acme" },
  ...{ "--url": "http://127.0.0.1:8080", "--out": "out.csv" },
};

const args = (changes: Record<string, string | undefined> = {}): string[] => [
  "send",
  ...Object.entries({ ...good, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [name, value],
  ),
];

test("arguments become options, with the documented defaults", () => {
  expect(parseArguments(args())).toEqual({
    kind: "send",
    options: {
      ...{ file: "in.csv", message: "Hi {name}", sender: "Acme", url: "http://127.0.0.1:8080/api/v1" },
      ...{ out: "out.csv", report: undefined, batchSize: 100, concurrency: 4, maxAttempts: 12 },
      ...{ retryBaseMs: 500, timeoutMs: 30_000, fresh: false },
    },
  });
});

test("an address with a path of its own keeps it", () => {
  const command = parseArguments(args({ "--url": "https://sms.example/gate/v2/" }));
  expect(command).toMatchObject({ options: { url: "https://sms.example/gate/v2" } });
});

test.each([[[]], [["--help"]], [["send", "-h"]]])("%j asks for help", (given) => {
  expect(parseArguments(given)).toEqual({ kind: "help" });
});

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ["a missing file", { "--file": undefined }, /--file is missing/],
  ["a missing sender", { "--sender": undefined }, /--sender is missing/],
  ["a sender that the API refuses", { "--sender": "A b" }, /--sender must be/],
  ["an address that is none", { "--url": "localhost:80" }, /--url must be/],
  ["an address with credentials", { "--url": "http://me:secret@127.0.0.1" }, /--url must be/],
  [
    "a batch that is too large",
    { "--batch-size": "101" },
    /--batch-size must be a whole number from 1 to 100, not "101"/,
  ],
  ["a count that is no number", { "--concurrency": "many" }, /--concurrency/],
  ["a placeholder that nothing fills", { "--message": "Hi {surname}" }, /\{surname\}/],
  ["a blank message", { "--message": " " }, /--message/],
  ["an unknown option", { "--colour": "red" }, /--colour/],
])("%s is refused with what to do", (_, changes, complaint) => {
  expect(() => parseArguments(args(changes))).toThrow(complaint);
  expect(() => parseArguments(args(changes))).toThrow(UsageError);
});

test("another command is refused", () => {
  expect(() => parseArguments(["receive"])).toThrow(/one command/);
});
