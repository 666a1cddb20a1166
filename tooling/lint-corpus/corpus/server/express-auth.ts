import type { ErrorCode, ErrorEnvelope } from "@error-model/core";
import type { RequestHandler, Response } from "express";

function fail(res: Response, httpStatus: number, code: ErrorCode, text: string): void {
  // expect: no-raw-envelope@a
  const body = { status: false, error_code: code, description: text };
  // expect: no-raw-envelope@a
  res.status(httpStatus).json(body);
}

export const requireKey: RequestHandler = (req, res, next) => {
  const key = req.header("X-API-Key");
  if (key === undefined) {
    fail(res, 401, "UNAUTHORIZED", "X-API-Key is missing");
    return;
  }
  if (!key.startsWith("sk_")) {
    res.set("WWW-Authenticate", "ApiKey");
    // expect: no-raw-envelope
    res.status(401).json({ status: false, error_code: "INVALID_API_KEY", description: "Malformed key" });
    return;
  }
  next();
};

export const requireJson: RequestHandler = (req, res, next) => {
  if (req.is("application/json") !== false) {
    next();
    return;
  }
  // expect: no-raw-envelope
  const envelope: ErrorEnvelope<"INVALID_BODY"> = {
    status: false,
    error_code: "INVALID_BODY",
    description: "Send JSON.",
  };
  // may: no-raw-envelope
  res.status(400).json(envelope);
};

export const cors: RequestHandler = (req, res, next) => {
  res.set("Access-Control-Allow-Origin", "*");
  if (req.method === "OPTIONS") {
    res.status(204).end();
    return;
  }
  next();
};
