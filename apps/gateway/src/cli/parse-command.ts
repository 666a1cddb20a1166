import { parseArgs } from "node:util";
import { isApiKeyShaped } from "../accounts/api-key.js";
import { parseFaultSpec } from "../faults/fault-spec.js";
import { isAcceptablePassword } from "../login/create-user.js";
import { isTotpSecret } from "../login/totp.js";
import { formatMicros, parseMicros } from "../money/micros.js";
import type { StorageLocation } from "../storage/open-storage.js";
import { readAccessEnvironment } from "./access-environment.js";
import type { AccessOptions } from "./access-environment.js";
import type { Command, DemoOptions, ServeCommand } from "./command.js";

/** The environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A thousand million: leaves room for deposits below what a number in JSON and a column hold exactly. */
const MAX_DEMO_BALANCE = 1_000_000_000_000_000n;

/** Ends the parsing with a sentence about what is wrong; never leaves this file. */
class Mistake extends Error {}

/** Reads what follows `gateway` on the command line, together with the environment. Never throws. */
export function parseCommand(args: readonly string[], env: Environment): Command {
  try {
    return readCommand(args, env);
  } catch (error) {
    // parseArgs throws TypeErrors whose messages are sentences about the flags.
    if (error instanceof Mistake || error instanceof TypeError)
      return { kind: "mistake", text: error.message };
    throw error;
  }
}

function readCommand(args: readonly string[], env: Environment): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: "boolean", short: "h" },
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      data: { type: "string", default: ".data/gateway" },
      faults: { type: "string" },
      "fault-seed": { type: "string", default: "1" },
      demo: { type: "boolean", default: false },
      "demo-balance": { type: "string", default: "100" },
      "ready-file": { type: "string" },
    },
  });
  if (values.help === true) return { kind: "help" };
  const [name, ...rest] = positionals;
  if (rest.length > 0) throw new Mistake(`"${rest.join(" ")}" is one word too many.`);
  const storage = storageFrom(values.data, env);
  if (name === "audit") return { kind: "audit", storage };
  if (name !== "serve")
    throw new Mistake(name === undefined ? "A command is missing." : `There is no command "${name}".`);
  return {
    kind: "serve",
    storage,
    host: values.host,
    port: wholeNumber("--port", values.port, 65_535),
    faults: faultsFrom(values.faults, wholeNumber("--fault-seed", values["fault-seed"], 2 ** 31 - 1)),
    demo: values.demo ? demoFrom(values["demo-balance"], env) : undefined,
    readyFile: values["ready-file"],
    operatorToken: nonEmpty(env["GATEWAY_OPERATOR_TOKEN"]),
    access: accessFrom(env),
  };
}

function storageFrom(dataDir: string, env: Environment): StorageLocation {
  const url = nonEmpty(env["DATABASE_URL"]);
  return url === undefined ? { kind: "folder", path: dataDir } : { kind: "postgres", url };
}

function accessFrom(env: Environment): AccessOptions {
  const access = readAccessEnvironment(env);
  if (!access.ok) throw new Mistake(access.error.join("\n"));
  return access.value;
}

function faultsFrom(spec: string | undefined, seed: number): ServeCommand["faults"] {
  if (spec === undefined) return undefined;
  const rates = parseFaultSpec(spec);
  if (!rates.ok) throw new Mistake(`--faults: ${rates.error}`);
  return { rates: rates.value, seed };
}

function demoFrom(balanceText: string, env: Environment): DemoOptions {
  const balance = parseMicros(balanceText);
  if (balance === undefined || balance < 0n || balance > MAX_DEMO_BALANCE)
    throw new Mistake(
      `--demo-balance: "${balanceText}" is no amount from 0 to ${formatMicros(MAX_DEMO_BALANCE)}, such as 12.50.`,
    );
  const apiKey = nonEmpty(env["GATEWAY_DEMO_KEY"]);
  if (apiKey !== undefined && !isApiKeyShaped(apiKey))
    throw new Mistake(
      "GATEWAY_DEMO_KEY must be sk_test_ or sk_prod_ and 16 to 128 letters, digits, underscores or hyphens.",
    );
  const password = nonEmpty(env["GATEWAY_DEMO_PASSWORD"]);
  if (password !== undefined && !isAcceptablePassword(password))
    throw new Mistake("GATEWAY_DEMO_PASSWORD must have 12 to 256 characters.");
  const totpSecret = nonEmpty(env["GATEWAY_DEMO_TOTP"]);
  if (totpSecret !== undefined && !isTotpSecret(totpSecret))
    throw new Mistake("GATEWAY_DEMO_TOTP must be base32: 16 to 128 of the characters A to Z and 2 to 7.");
  return { apiKey, balance, password, totpSecret };
}

function wholeNumber(flag: string, text: string, maximum: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > maximum)
    throw new Mistake(`${flag}: "${text}" is no whole number from 0 to ${maximum}.`);
  return value;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === "" ? undefined : text;
}
