import { err, ok } from "@error-model/core";
import type { CodeOf, ErrorDefinitions, Registry, Result } from "@error-model/core";
import type { $ZodIssue, $ZodType, output } from "zod/v4/core";
import { failureFromThrown } from "../failure/failure-from-thrown.js";
import type { Failure, ResponseIssue } from "../failure/failure.js";
import { httpFailure, invalidResponseFailure } from "../failure/make-failure.js";
import type { ResponseFacts } from "../failure/make-failure.js";
import { factsOf, failureFromBody, isSuccess } from "./failure-from-body.js";
import { readText } from "./read-text.js";

export interface ParseOptions<
  S extends $ZodType = $ZodType,
  R extends ErrorDefinitions = Registry,
  C extends CodeOf<R> = CodeOf<R>,
> {
  /** Schema of the success body; an empty body is given to it as `undefined`. Default: any JSON is taken. */
  readonly schema?: S | undefined;
  /** Whose codes are known. Default: the registry of the SMS API. */
  readonly registry?: R | undefined;
  /** The codes that the endpoint declares; another one becomes `unrecognized`. Default: every code of the registry. */
  readonly errors?: readonly C[] | undefined;
  /** Bytes of a body, after decompression, that are read at most. Default: 1 MiB of an error, 32 MiB of a success. */
  readonly limitBytes?: number | undefined;
  /** Stops the reading at once; the failure is then `aborted`, or `timeout` for an `AbortSignal.timeout`. */
  readonly signal?: AbortSignal | undefined;
  /** The time in milliseconds, against which a Retry-After date counts without a `Date` header. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const MEBIBYTE = 1024 * 1024;
const MOST_ISSUES = 20;

/**
 * Reads a response as the expected value or as a typed {@link Failure}. Never throws and never rejects.
 *
 * The body is read once, as bounded text. A known code decides whatever the HTTP status is, also under a 200, unless the
 * body claims `status: true` there; an unknown code under a 2xx is a failure only with `status: false`.
 */
export function parseResponse<
  S extends $ZodType = $ZodType,
  R extends ErrorDefinitions = Registry,
  const C extends CodeOf<R> = CodeOf<R>,
>(response: Response, options: ParseOptions<S, R, C> = {}): Promise<Result<output<S>, Failure<C, R>>> {
  return readResponse(response, options);
}

export interface ReadOptions<
  S extends $ZodType,
  R extends ErrorDefinitions,
  C extends CodeOf<R>,
> extends ParseOptions<S, R, C> {
  /** Sees the body of a success as it came, before the schema does. */
  readonly onBody?: (body: unknown) => void;
  /** Takes what ends the reading, in place of a listener on `signal`, which costs as much as the reading itself. */
  readonly onReading?: (stop: () => void) => () => void;
}

/** {@link parseResponse} for the client, which has to see what the schema may leave out. */
export async function readResponse<S extends $ZodType, R extends ErrorDefinitions, C extends CodeOf<R>>(
  response: Response,
  options: ReadOptions<S, R, C>,
): Promise<Result<output<S>, Failure<C, R>>> {
  const { schema, registry, errors, signal, now, onBody } = options;
  // The headers are looked at once it is known that they are needed.
  const facts = (): ResponseFacts => factsOf(response, now);
  try {
    const success = isSuccess(response.status);
    const limitBytes = options.limitBytes ?? (success ? 32 : 1) * MEBIBYTE;
    const reading = await readText(response, limitBytes, signal, options.onReading);
    // Broken off below an error status: the status is still known, and says more than the lost connection.
    if (reading.kind === "broken")
      return err(
        success || signal?.aborted === true
          ? failureFromThrown(reading.thrown, signal)
          : httpFailure(facts()),
      );
    if (reading.kind !== "text")
      return err(success ? invalidResponseFailure(facts(), reading.kind) : httpFailure(facts()));

    const json = parseJson(reading.text);
    const failure = json.ok ? failureFromBody(json.value, facts, success, errors, registry) : undefined;
    if (failure !== undefined) return err(failure);
    if (!success) return err(httpFailure(facts()));
    if (!json.ok) return err(invalidResponseFailure(facts(), "not-json"));
    onBody?.(json.value);
    return await validateBody(json.value, schema, facts);
  } catch (thrown) {
    // Nothing above is known to throw on a Response; a stand-in for one may lack any member.
    return err(failureFromThrown(thrown, signal));
  }
}

/** An empty body is no JSON, and yet what a 204 has to offer: it counts as the value `undefined`. */
function parseJson(text: string): Result<unknown, undefined> {
  if (text.trim() === "") return ok(undefined);
  try {
    return ok(JSON.parse(text));
  } catch {
    return err(undefined);
  }
}

async function validateBody<S extends $ZodType>(
  body: unknown,
  schema: S | undefined,
  facts: () => ResponseFacts,
): Promise<Result<output<S>, Failure<never>>> {
  // Without a schema S is the default, whose output is `unknown`.
  if (schema === undefined) return ok(body as output<S>);
  try {
    // The schema's own method, so that a page that has no zod need not load any.
    const validated = schema["~standard"].validate(body);
    const parsed = validated instanceof Promise ? await validated : validated;
    if (parsed.issues === undefined) return ok(parsed.value);
    // zod's own issues: the standard's type only leaves their code out.
    const issues = parsed.issues.slice(0, MOST_ISSUES) as unknown as readonly $ZodIssue[];
    return err(invalidResponseFailure(facts(), "schema", issues.map(toIssue)));
  } catch {
    // A transform of the schema's threw, or the body is nested deeper than the stack.
    return err(invalidResponseFailure(facts(), "schema"));
  }
}

function toIssue({ path, code }: $ZodIssue): ResponseIssue {
  return { path: path.map((step) => (typeof step === "number" ? step : String(step))), code };
}
