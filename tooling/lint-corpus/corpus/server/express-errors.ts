import { isApiError, toResponse } from "@error-model/server";
import type { ErrorRequestHandler } from "express";

interface BodyParserError extends Error {
  type: string;
  status: number;
}

function isBodyParserError(error: unknown): error is BodyParserError {
  return error instanceof Error && "type" in error && "status" in error;
}

export const errorHandler: ErrorRequestHandler = (error, req, res, _next) => {
  if (res.headersSent) {
    req.socket.destroy();
    return;
  }
  if (isApiError(error)) {
    const { status, headers, body } = toResponse(error, {
      requestId: String(req.headers["x-request-id"]),
    }) as {
      status: number;
      headers: Record<string, string>;
      body: string;
    };
    res.status(status).set(headers).send(body);
    return;
  }
  if (isBodyParserError(error) && error.type === "entity.parse.failed") {
    // expect: no-raw-envelope
    res.status(400).json({ error: "The body is no JSON" });
    return;
  }
  console.error(error);
  // expect: no-raw-envelope
  res.status(500).json({ status: false, error_code: "INTERNAL_ERROR", description: "Something broke." });
};

export const health: ErrorRequestHandler = (_error, _req, res, _next) => {
  res.status(200).json({ status: "ok" });
};
