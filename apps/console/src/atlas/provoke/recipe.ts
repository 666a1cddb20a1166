import type { CallArguments, Client, ClientOptions, Failure } from "@error-model/client";
import { getBalance, secondFactor, sendSms } from "@error-model/contract";
import type { SendRequest } from "@error-model/contract";
import type { Endpoint, Result } from "@error-model/core";
import type { DemoCredentials } from "./demo-credentials.js";

/** How a code is met by its real cause. */
export interface Recipe {
  /** Who asks; nobody without it. */
  readonly access?: (demo: DemoCredentials) => Access;
  /** What is asked for. */
  readonly call: (
    client: Client,
    demo: DemoCredentials,
    signal: AbortSignal,
  ) => Promise<Result<unknown, Failure>>;
  /** How often it is asked at most, until it fails. Default: once. */
  readonly times?: number;
  /** What happens to the body on its way out, which no client that works would do. */
  readonly spoil?: (body: string) => string;
}

type Access = Pick<ClientOptions, "apiKey" | "getToken" | "sign">;

/** With an API key of the demo. */
export const byKey =
  (name: keyof DemoCredentials["keys"]) =>
  ({ keys }: DemoCredentials): Access => ({ apiKey: keys[name] });

/** With a token of the demo. */
export const byToken =
  (name: keyof DemoCredentials["tokens"]) =>
  ({ tokens }: DemoCredentials): Access => ({ getToken: () => tokens[name] });

/** Calls an endpoint. */
export function calling<E extends Endpoint>(
  endpoint: E,
  inputOf: (demo: DemoCredentials) => NonNullable<CallArguments<E>[0]>,
): Recipe["call"] {
  return (client, demo, signal) => {
    // Boundary: the compiler does not resolve the arguments of an endpoint that it does not know yet.
    const args = [{ ...inputOf(demo), signal }] as unknown as CallArguments<E>;
    return client.call(endpoint, ...args);
  };
}

/** Reads the balance. */
export const readBalance = (headers: (demo: DemoCredentials) => Record<string, string> = () => ({})) =>
  calling(getBalance, (demo) => ({ headers: headers(demo) }));

/** A number that the Bundesnetzagentur keeps for films: it exists in the numbering plan, and nobody has it. */
const NOBODY = "+4915228817386";

/** Sends a text to two numbers that nobody has, unless the change says otherwise. */
export const send = (change: Partial<SendRequest> = {}) =>
  calling(sendSms, () => ({
    body: { to: [NOBODY, NOBODY], message: "Provoked by the error atlas", sender_id: "Atlas", ...change },
  }));

/** Gives a code that no authenticator app has shown. */
export const guessCode: Recipe["call"] = calling(secondFactor, ({ tokens }) => ({
  body: { two_factor_token: tokens.secondFactor, code: "000000" },
}));
