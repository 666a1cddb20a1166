import { germanNumbers } from "../recipients.js";
import type { CaseRequest } from "./case-request.js";
import type { StageAccount } from "./stage.js";

/** The key of an account as a header. */
export const withKey = ({ apiKey }: Pick<StageAccount, "apiKey">) => ({ "x-api-key": apiKey });

/** Asks for the balance. */
export function getBalance(headers: Readonly<Record<string, string>>): CaseRequest {
  return { method: "GET", path: "/api/v1/user/balance", headers };
}

/** Logs in with the given credentials, from an address that a case has for itself. */
export function postLogin(address: string, body: unknown): CaseRequest {
  return { method: "POST", path: "/api/v1/auth/login", headers: from(address), body };
}

/** A client's address, as a trusted proxy tells it. */
export const from = (address: string) => ({ "x-forwarded-for": address });

/** A body that can be sent. */
export const goodSend = { to: germanNumbers(1), message: "Hello", sender_id: "Acme" };

/** Sends one text to one number, unless the body says otherwise. */
export function postSend(headers: Readonly<Record<string, string>>, body: unknown = goodSend): CaseRequest {
  return { method: "POST", path: "/api/v1/sms/send", headers, body };
}
