import { parseArgs } from "node:util";
import type { Result } from "@error-model/core";
import { err, ok } from "@error-model/core";
import { match } from "ts-pattern";
import type { z } from "zod";
import { readEnvironment } from "../config/environment.js";
import type { Environment, ProcessEnvironment } from "../config/environment.js";
import type { StorageLocation } from "../storage/storage-location.js";
import type { Command, DemoOptions } from "./command.js";
import { flags } from "./flags.js";
import type { CommandName } from "./flags.js";
import { serveCommand } from "./serve-command.js";

/** Every flag of every command, for `parseArgs`; those that need no value. */
const SWITCHES = new Set(["help", "demo", "signed"]);
const names = new Set(Object.values(flags).flatMap((schema) => Object.keys(schema.shape)));
const options = Object.fromEntries(
  ["help", ...names].map((name) => [
    name,
    { type: SWITCHES.has(name) ? ("boolean" as const) : ("string" as const) },
  ]),
);

/** Reads what follows `gateway` on the command line, together with the environment. Never throws. */
export function parseCommand(args: readonly string[], env: ProcessEnvironment): Command {
  const parsed = parseFlags(args);
  if (!parsed.ok) return { kind: "mistake", text: parsed.error };
  const { values, words } = parsed.value;
  if (values["help"] === true) return { kind: "help" };
  const name = words.join(" ");
  if (!isCommandName(name))
    return {
      kind: "mistake",
      text: name === "" ? "A command is missing." : `There is no command "${name}".`,
    };
  return commandFor(name, values, env);
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function parseFlags(
  args: readonly string[],
): Result<{ readonly values: Values; readonly words: readonly string[] }, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return ok({ values, words: positionals });
  } catch (error) {
    // parseArgs throws TypeErrors whose messages are sentences about the flags.
    if (error instanceof TypeError) return err(error.message);
    throw error;
  }
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(flags, name);
}

function commandFor(name: CommandName, values: Values, env: ProcessEnvironment): Command {
  const environment = readEnvironment(env);
  /** All mistakes at once, of the flags and of the environment; with none, the command. */
  const settle = <S extends z.ZodObject>(
    schema: S,
    make: (read: z.output<S>, environment: Environment) => Command,
  ): Command => {
    const read = schema.safeParse(values);
    const foreign = Object.keys(values)
      .filter((flag) => !Object.hasOwn(schema.shape, flag))
      .map((flag) => `--${flag}: no flag of "${name}".`);
    const wrong = read.success ? [] : read.error.issues.map(flagMistake);
    const mistakes = [...foreign, ...wrong, ...(environment.ok ? [] : environment.error)];
    if (mistakes.length > 0 || !read.success || !environment.ok)
      return { kind: "mistake", text: mistakes.join("\n") };
    return make(read.data, environment.value);
  };
  return match(name)
    .with("serve", (kind) =>
      settle(flags[kind], (read, said) =>
        serveCommand(read, said, storageOf(read.data, said), demoOf(read["demo-balance"], said)),
      ),
    )
    .with("seed", (kind) =>
      settle(flags[kind], ({ data, "demo-balance": balance }, said) => ({
        kind,
        storage: storageOf(data, said),
        demo: demoOf(balance, said),
      })),
    )
    .with("account create", (kind) =>
      settle(flags[kind], ({ data, ...read }, said) => ({ kind, storage: storageOf(data, said), ...read })),
    )
    .with("account top-up", (kind) =>
      settle(flags[kind], ({ data, account, amount }, said) => ({
        kind,
        storage: storageOf(data, said),
        accountId: account,
        amount,
      })),
    )
    .with("key create", (kind) =>
      settle(flags[kind], (read, said) => ({
        kind,
        storage: storageOf(read.data, said),
        accountId: read.account,
        workspaceId: read.workspace,
        name: read.name,
        environment: read.environment,
        permissions: read.permissions,
        allowedAddresses: read.allow,
        expiresAt: read.expires,
        signing: read.signed,
      })),
    )
    .with("migrate", "doctor", "audit", (kind) =>
      settle(flags[kind], ({ data }, said) => ({ kind, storage: storageOf(data, said) })),
    )
    .exhaustive();
}

function flagMistake(issue: z.core.$ZodIssue): string {
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return `--${String(issue.path[0])}: ${missing ? "is missing." : issue.message}`;
}

function storageOf(data: string, said: Environment): StorageLocation {
  const { DATABASE_URL: url, GATEWAY_SECRETS_KEY: secretsKey } = said;
  return url === undefined
    ? { kind: "folder", path: data, secretsKey }
    : { kind: "postgres", url, secretsKey };
}

function demoOf(balance: DemoOptions["balance"], said: Environment): DemoOptions {
  return {
    apiKey: said.GATEWAY_DEMO_KEY,
    balance,
    password: said.GATEWAY_DEMO_PASSWORD,
    totpSecret: said.GATEWAY_DEMO_TOTP,
  };
}
