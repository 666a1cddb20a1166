import type { Request, Response } from "express";
import { apiError } from "@error-model/server";
import type { ErrorEnvelope } from "@error-model/core";

interface User {
  id: number;
  active: boolean;
  locked: boolean;
}

export function makeLogin(find: (name: string, password: string) => Promise<User | null>) {
  return async function login(req: Request, res: Response): Promise<void> {
    const { name, password } = req.body as { name: string; password: string };
    const user = await find(name, password);
    if (user === null) {
      // expect: no-raw-envelope@a
      const body = { status: false, error_code: "INVALID_CREDENTIALS", description: "No." };
      // expect: no-raw-envelope@a
      res.status(401).send(JSON.stringify(body));
      return;
    }
    if (!user.active) throw apiError("USER_NOT_ACTIVE");
    if (user.locked) {
      res.set("Retry-After", "30");
      // expect: no-raw-envelope
      const problem: ErrorEnvelope<"TOO_MANY_ATTEMPTS"> = {
        status: false,
        error_code: "TOO_MANY_ATTEMPTS",
        description: "Wait.",
      };
      // may: no-raw-envelope
      res.status(429).json(problem);
      return;
    }
    res.cookie("session", String(user.id)).json({ status: true, user: user.id });
  };
}
