import { parseArgs } from "node:util";
import { apiBasePath, maxRecipients, senderIdSchema } from "@error-model/contract";
import { validate } from "@error-model/core";
import type { SendOptions } from "../campaign/send-options.js";
import { unknownPlaceholders } from "../recipients/render-message.js";
import { UsageError } from "./usage-error.js";

/** What the command line asks for. */
export type Command = { readonly kind: "help" } | { readonly kind: "send"; readonly options: SendOptions };

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

const optionTypes = {
  file: text,
  message: text,
  sender: text,
  url: text,
  out: text,
  report: text,
  "batch-size": { ...text, default: String(maxRecipients) },
  concurrency: { ...text, default: "4" },
  "max-attempts": { ...text, default: "12" },
  "retry-base-ms": { ...text, default: "500" },
  "timeout-ms": { ...text, default: "30000" },
  fresh: flag,
  help: { ...flag, short: "h" },
} as const;

/**
 * Reads the command line.
 *
 * @throws UsageError saying which argument is wrong and what it should be.
 */
export function parseArguments(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  if (values.help || (positionals.length === 0 && args.length === 0)) return { kind: "help" };
  if (positionals.length !== 1 || positionals[0] !== "send")
    throw new UsageError("There is one command: campaign send. See campaign --help.");
  const { message } = values;
  if (message?.trim() === "") throw new UsageError("--message must say something.");
  const [placeholder] = unknownPlaceholders(message ?? "");
  if (placeholder !== undefined)
    throw new UsageError(`--message has the placeholder {${placeholder}}; only {name} is filled in.`);
  return {
    kind: "send",
    options: {
      file: required("file", values.file),
      message,
      sender: senderOf(required("sender", values.sender)),
      url: baseUrlOf(required("url", values.url)),
      out: required("out", values.out),
      report: values.report,
      batchSize: integer("batch-size", values["batch-size"], 1, maxRecipients),
      concurrency: integer("concurrency", values.concurrency, 1, 64),
      maxAttempts: integer("max-attempts", values["max-attempts"], 1, 100),
      retryBaseMs: integer("retry-base-ms", values["retry-base-ms"], 1, 60_000),
      timeoutMs: integer("timeout-ms", values["timeout-ms"], 1, 600_000),
      fresh: values.fresh,
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: optionTypes, allowPositionals: true, strict: true });
  } catch (error) {
    // Its messages name the option, never a value.
    throw new UsageError(`${error instanceof Error ? error.message : String(error)} See campaign --help.`);
  }
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing. See campaign --help.`);
  return value;
}

function integer(name: string, value: string, min: number, max: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(
    `--${name} must be a whole number from ${String(min)} to ${String(max)}, not ${JSON.stringify(value)}.`,
  );
}

function senderOf(value: string): string {
  if (validate(senderIdSchema, value).ok) return value;
  throw new UsageError(
    `--sender must be 3 to 11 letters and digits of which the first is a letter, or a number such as +420601123456, not ${JSON.stringify(value)}.`,
  );
}

/** The address with the API's base path, unless it names a path of its own. */
function baseUrlOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== "" ||
    url.search !== "" ||
    url.hash !== ""
  )
    throw new UsageError("--url must be an http or https address such as http://127.0.0.1:8080.");
  const path = url.pathname === "/" ? apiBasePath : url.pathname.replace(/\/+$/, "");
  return `${url.origin}${path}`;
}
