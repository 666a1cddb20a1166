import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendRequestSchema } from "@error-model/contract";
import type { SendRequest } from "@error-model/contract";
import { registry, validate } from "@error-model/core";
import type { ErrorCode } from "@error-model/core";

/** What happens to one request instead of, or after, its proper handling. */
export type Fault =
  | { readonly kind: "code"; readonly code: ErrorCode; readonly headers?: Record<string, string> }
  | { readonly kind: "envelope"; readonly status: number; readonly code: string }
  | { readonly kind: "bare"; readonly status: number }
  | { readonly kind: "html"; readonly status: number; readonly applied: boolean }
  | { readonly kind: "reset"; readonly applied: boolean }
  | { readonly kind: "garbage" };

export interface FakeApiOptions {
  readonly apiKey?: string;
  /** Decides by the request's number, from 1, and its body. */
  readonly fault?: (request: { number: number; body: SendRequest; repeated: boolean }) => Fault | undefined;
  /** What the account has, one unit per recipient. Default: enough. */
  readonly balance?: number;
  /** Numbers that the API refuses although they look fine. */
  readonly refused?: ReadonlySet<string>;
  /** What the API calls a message. Default: a plain identifier. */
  readonly messageId?: (phone: string) => string;
  /** The status of a row, where it is not `accepted`. */
  readonly rowStatus?: (phone: string) => string | undefined;
  /** Called at each step of each request; a test waits or kills there. */
  readonly onStep?: (step: "received" | "applied" | "answered", number: number) => void | Promise<void>;
}

/** A server that does what the API does about sends, as far as a campaign can see, on a port of 127.0.0.1. */
export class FakeApi {
  /** How often each number was sent to. */
  readonly sent = new Map<string, number>();
  readonly requests: { key: string; to: readonly string[]; message: string }[] = [];
  balance: number;
  options: FakeApiOptions;
  readonly #answers = new Map<string, { bodyHash: string; answer: unknown }>();
  readonly #server = createServer((request, response) => {
    this.#handle(request, response).catch(() => response.destroy());
  });

  private constructor(options: FakeApiOptions) {
    this.options = options;
    this.balance = options.balance ?? Number.POSITIVE_INFINITY;
  }

  static async start(options: FakeApiOptions = {}): Promise<FakeApi> {
    const api = new FakeApi(options);
    await new Promise<void>((resolve) => api.#server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  get url(): string {
    // A server that listens on a TCP port has an address object.
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${String(port)}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString("utf8");
    if (request.url !== "/api/v1/sms/send" || request.method !== "POST") {
      this.#fail(response, "NOT_FOUND");
      return;
    }
    if (request.headers["x-api-key"] !== (this.options.apiKey ?? "sk_test_key")) {
      this.#fail(response, "INVALID_API_KEY");
      return;
    }
    const checked = validate(sendRequestSchema, JSON.parse(text));
    if (!checked.ok) {
      this.#fail(response, checked.error.error_code);
      return;
    }
    const body = checked.value;
    const key = String(request.headers["idempotency-key"]);
    const number = this.requests.push({ key, to: body.to, message: body.message });
    await this.options.onStep?.("received", number);
    const fault = this.options.fault?.({ number, body, repeated: this.#answers.has(key) });
    if (fault !== undefined && !("applied" in fault && fault.applied)) {
      this.#answerFault(response, fault);
      return;
    }
    const answer = this.#apply(key, text, body);
    await this.options.onStep?.("applied", number);
    if (fault !== undefined) this.#answerFault(response, fault);
    else if (typeof answer === "string") this.#fail(response, answer, body);
    else json(response, 200, answer);
    await this.options.onStep?.("answered", number);
  }

  /** Sends, once per key; gives the answer, or the code of a refusal. */
  #apply(key: string, text: string, body: SendRequest): ErrorCode | object {
    const bodyHash = createHash("sha256").update(text).digest("hex");
    const stored = this.#answers.get(key);
    if (stored !== undefined)
      return stored.bodyHash === bodyHash ? (stored.answer as object) : "INVALID_PARAMS";
    if (body.to.some((phone) => this.options.refused?.has(phone))) return "INVALID_TO";
    if (body.to.length > this.balance) return "INSUFFICIENT_BALANCE";
    const results = body.to.map((dnis) => {
      const status = this.options.rowStatus?.(dnis) ?? "accepted";
      if (status !== "accepted") return { dnis, message_id: null, segments: 1, status };
      this.balance -= 1;
      this.sent.set(dnis, (this.sent.get(dnis) ?? 0) + 1);
      return {
        dnis,
        message_id: this.options.messageId?.(dnis) ?? `api_1_${dnis.slice(1)}`,
        segments: 1,
        status,
      };
    });
    const accepted = results.filter(({ status }) => status === "accepted");
    const answer = {
      status: true,
      messages: accepted.map(({ dnis, message_id }) => ({ dnis, message_id, segment_num: 1 })),
      results,
      summary: {
        total_recipients: results.length,
        total_segments: results.length,
        total_cost: accepted.length,
        encoding: "GSM-7",
        accepted_count: accepted.length,
        blocked_count: results.length - accepted.length,
        queue_error_count: 0,
        config_error_count: 0,
        db_error_count: 0,
      },
    };
    this.#answers.set(key, { bodyHash, answer });
    return answer;
  }

  #answerFault(response: ServerResponse, fault: Fault): void {
    if (fault.kind === "code") {
      for (const [name, value] of Object.entries(fault.headers ?? {})) response.setHeader(name, value);
      this.#fail(response, fault.code);
    } else if (fault.kind === "envelope") {
      json(response, fault.status, { status: false, error_code: fault.code, description: "New." });
    } else if (fault.kind === "bare") {
      response.writeHead(fault.status).end();
    } else if (fault.kind === "html") {
      response.writeHead(fault.status, { "content-type": "text/html" }).end("<h1>Busy</h1>");
    } else if (fault.kind === "garbage") {
      response.writeHead(200, { "content-type": "application/json" }).end('{"status": true, "res');
    } else {
      response.destroy();
    }
  }

  #fail(response: ServerResponse, code: ErrorCode, body?: SendRequest): void {
    const total = body?.to.length ?? 0;
    const details =
      code === "INSUFFICIENT_BALANCE"
        ? {
            balance: this.balance,
            estimated_cost: total,
            currency: "EUR",
            total_recipients: total,
            billable_recipients: total,
            segments: 1,
          }
        : {};
    const { httpStatus, description } = registry[code];
    json(response, httpStatus, { status: false, error_code: code, description, ...details });
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
