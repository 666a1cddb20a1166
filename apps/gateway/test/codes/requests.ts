import { germanNumbers } from "../recipients.js";
import type { CaseRequest } from "./case-request.js";
import type { StageAccount } from "./stage.js";

/** The key of an account as a header. */
export const withKey = ({ apiKey }: Pick<StageAccount, "apiKey">) => ({ "x-api-key": apiKey });

/** Asks for the balance. */
export function getBalance(headers: Readonly<Record<string, string>>): CaseRequest {
  return { method: "GET", path: "/api/v1/user/balance", headers };
}

/** A body that can be sent. */
export const goodSend = { to: germanNumbers(1), message: "Hello", sender_id: "Acme" };

/** Sends one text to one number, unless the body says otherwise. */
export function postSend(headers: Readonly<Record<string, string>>, body: unknown = goodSend): CaseRequest {
  return { method: "POST", path: "/api/v1/sms/send", headers, body };
}
