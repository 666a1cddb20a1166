import type { Request, Response } from "express";
import { apiError, isApiError } from "@error-model/server";
import type { ErrorEnvelope } from "@error-model/core";

export function list(_req: Request, res: Response): void {
  res.status(200).json({ status: true, items: [], description: "none yet" });
}

export function accept(req: Request, res: Response): void {
  if (!req.is("application/json")) throw apiError("INVALID_BODY");
  res.status(202).json({ status: true, error_code: null });
}

export function remove(_req: Request, res: Response): void {
  res.sendStatus(204);
}

export function moved(_req: Request, res: Response): void {
  res.redirect(308, "/v2");
}

export function missing(_req: Request, res: Response): void {
  res.status(404).end();
}

export function audit(error: ErrorEnvelope, write: (line: string) => void): void {
  write(JSON.stringify({ at: Date.now(), error_code: error.error_code, description: error.description }));
}

export function onboarding(_req: Request, res: Response): void {
  res.json({ status: false, error: "Account is in setup process" });
}

export function rows(ids: readonly string[]): { id: string; status: "failed"; description: string }[] {
  return ids.map((id) => ({ id, status: "failed", description: "not sent" }));
}

export function isOurs(error: unknown): boolean {
  return isApiError(error) && error.error_code !== "INTERNAL_ERROR";
}
