import express, { type NextFunction, type Request, type Response } from "express";
import { apiError } from "@error-model/server";

export const router = express.Router();

router.post("/sms/send", (req: Request, res: Response, next: NextFunction) => {
  const { to, message, sender_id } = req.body as { to?: string[]; message?: string; sender_id?: string };
  if (!Array.isArray(to) || to.length === 0) {
    // expect: no-raw-envelope
    return res.status(400).json({
      status: false,
      error_code: "INVALID_TO",
      description: "Recipients are missing, empty or invalid.",
    });
  }
  if (!message) {
    // expect: no-raw-envelope
    res.status(400).json({ status: false, error_code: "INVALID_MESSAGE", description: "No message." });
    return;
  }
  if (!sender_id) throw apiError("INVALID_SENDER");
  if (to.length > 100) return next(apiError("TOO_MANY_RECIPIENTS"));
  return res.status(202).json({ status: true, accepted: to.length });
});

router.get("/sms/status/:id", (req, res) => {
  if (!/^\d+$/.test(req.params.id)) {
    // expect: no-raw-envelope
    res.status(404).send({ status: false, error_code: "NOT_FOUND", description: "Gone" });
    return;
  }
  res.json({ status: true, message: { message_id: req.params.id, description: "queued" } });
});

router.delete("/sms/:id", (_req, res) => {
  res.status(204).end();
});

router.use((_req, res) => {
  res.sendStatus(405);
});
