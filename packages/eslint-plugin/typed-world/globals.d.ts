import type { ErrorCode as KnownCode, ErrorEnvelope } from "@error-model/core";

declare global {
  type ErrorCode = KnownCode;

  /** A team's own interface. */
  interface ApiError {
    status: false;
    error_code: ErrorCode;
    description: string;
  }

  interface LooseError {
    error_code: string;
    description: string;
  }

  interface Product {
    id: string;
    status: string;
    description: string;
  }

  /** Telegram's Bot API. */
  type TelegramResponse =
    { ok: true; result: unknown } | { ok: false; error_code: number; description: string };

  type SendResult = { ok: true; value: { id: string } } | { ok: false; error: ErrorEnvelope };

  class SmsError extends Error {
    error_code: ErrorCode;
    description: string;
    httpStatus: number;
  }

  class AxiosError<T = unknown> extends Error {
    status?: number;
    response?: { status: number; data: T };
  }

  const envelope: ErrorEnvelope;
  const error: ApiError;
  const loose: LooseError;
  const code: ErrorCode;
  const result: SendResult;
  const product: Product;
  const telegram: TelegramResponse;
  const anything: any;
  const axiosError: AxiosError<ApiError>;
  const smsError: SmsError;
  const errors: readonly ApiError[];
  const response: Response;

  function retry(): void;
  function show(...values: unknown[]): void;
  function expect(value: unknown): any;
  const assert: any;

  namespace JSX {
    type Element = unknown;
    interface IntrinsicElements {
      [name: string]: unknown;
    }
  }
}
