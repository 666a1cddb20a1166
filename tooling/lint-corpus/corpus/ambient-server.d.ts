/** The same for what runs on servers. */

declare module "bullmq" {
  export interface Job<T> {
    readonly id: string;
    readonly data: T;
    readonly attemptsMade: number;
    moveToDelayed(timestamp: number): Promise<void>;
  }
  export class UnrecoverableError extends Error {}
  export class Worker<T> {
    constructor(queue: string, handler: (job: Job<T>) => Promise<void>, options?: { concurrency?: number });
    on(event: "failed", listener: (job: Job<T> | undefined, error: Error) => void): this;
  }
}

declare module "grammy" {
  export class GrammyError extends Error {
    readonly ok: false;
    readonly error_code: number;
    readonly description: string;
    readonly method: string;
    readonly parameters: { retry_after?: number };
  }
  export class Api {
    constructor(token: string);
    sendMessage(chatId: number, text: string): Promise<unknown>;
  }
}

declare module "stripe" {
  export class StripeError extends Error {
    readonly type: "StripeCardError" | "StripeRateLimitError" | "StripeAPIError";
    readonly code: string | undefined;
    readonly statusCode: number | undefined;
  }
  export interface Product {
    readonly id: string;
    readonly name: string;
    readonly description: string | null;
  }
  export class Stripe {
    constructor(key: string);
    readonly products: { list(): Promise<{ data: Product[] }> };
    readonly paymentIntents: {
      create(options: { amount: number; currency: string; description?: string }): Promise<{ id: string }>;
    };
  }
}

declare module "msw" {
  export const http: Record<
    "get" | "post" | "put" | "delete",
    (path: string, resolver: () => Response | Promise<Response>) => unknown
  >;
  export class HttpResponse extends Response {
    static json(body: unknown, init?: ResponseInit): HttpResponse;
  }
}

declare module "msw/node" {
  export function setupServer(...handlers: unknown[]): {
    listen(): void;
    close(): void;
    use(...handlers: unknown[]): void;
    resetHandlers(): void;
  };
}

declare module "supertest" {
  interface Test extends Promise<{ status: number; body: any; headers: Record<string, string> }> {
    set(name: string, value: string): Test;
    send(body?: unknown): Test;
    expect(status: number): Test;
  }
  export default function request(
    app: unknown,
  ): Record<"get" | "post" | "put" | "delete", (path: string) => Test>;
}

declare module "koa" {
  export interface Context {
    status: number;
    body: unknown;
    readonly headers: Record<string, string | undefined>;
    readonly request: { body: unknown };
    set(name: string, value: string): void;
  }
}
