import type { Request, Response } from "express";
import { StatusCodes } from "http-status-codes";
import { registry } from "@error-model/core";

interface Account {
  balance: number;
  currency: string;
}

export function getBalance(account: Account | undefined) {
  return (_req: Request, res: Response) => {
    if (!account) {
      // expect: no-raw-envelope
      return res.status(StatusCodes.NOT_FOUND).json({
        status: false,
        error_code: "NOT_FOUND",
        description: registry.NOT_FOUND.description,
      });
    }
    return res.status(StatusCodes.OK).json({ ...account, description: "prepaid" });
  };
}

export function charge(account: Account, cost: number, res: Response): boolean {
  if (account.balance >= cost) return true;
  const details = { balance: account.balance, estimated_cost: cost, currency: account.currency };
  res.status(StatusCodes.PAYMENT_REQUIRED);
  // expect: no-raw-envelope
  res.json({ status: false, error_code: "INSUFFICIENT_BALANCE", description: "No money", ...details });
  return false;
}
