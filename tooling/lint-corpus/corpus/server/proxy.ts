import type { Request, Response } from "express";
import type { ErrorEnvelope } from "@error-model/core";

/** Hands the upstream's answer on as it came. */
export async function proxy(req: Request, res: Response): Promise<void> {
  const upstream = await fetch(`https://api.example.com${req.originalUrl}`, { method: req.method });
  if (upstream.status === 301 || upstream.status === 302) {
    res.redirect(upstream.status, upstream.headers.get("Location") ?? "/");
    return;
  }
  res
    .status(upstream.status)
    .type("json")
    .send(await upstream.text());
}

export async function proxyJson(req: Request, res: Response): Promise<void> {
  const upstream = await fetch(`https://api.example.com${req.originalUrl}`);
  if (upstream.ok) {
    res.json(await upstream.json());
    return;
  }
  const error = (await upstream.json()) as ErrorEnvelope;
  console.warn(error.error_code, error.description);
  // expect: no-status-branching
  if (upstream.status >= 500) {
    // expect: no-raw-envelope
    res.status(500).json({ status: false, error_code: "INTERNAL_ERROR", description: "Try later." });
    return;
  }
  // expect: match-on-code
  if (error.description.includes("X-Workspace-ID")) res.set("X-Hint", "workspace");
  res.status(upstream.status).json(error);
}
