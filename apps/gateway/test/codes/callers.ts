import { createHmac } from "node:crypto";
import { defaultLimits, createLimits } from "../../src/limits/limits.js";
import { createLoginServices } from "../../src/login/login-services.js";
import type { TokenOptions } from "../../src/login/login-services.js";
import { openSession } from "../../src/login/sessions.js";
import type { TokenKind } from "../../src/login/tokens.js";
import { addUser } from "../test-users.js";
import type { TestUser, UserOptions } from "../test-users.js";
import type { CaseRequest } from "./case-request.js";
import type { Stage, StageAccount } from "./stage.js";

/** Someone who logs in, and whose account that is. */
export interface StageUser extends TestUser {
  readonly account: StageAccount;
}

/** Adds a user, with an account of their own unless there is one. */
export async function addStageUser(
  stage: Stage,
  options: UserOptions = {},
  account?: StageAccount,
): Promise<StageUser> {
  const owner = account ?? (await stage.addAccount());
  return { ...(await addUser(stage, owner.id, options)), account: owner };
}

/** How a token differs from the one that a login gives now. */
export interface TokenChange extends TokenOptions {
  readonly kind?: TokenKind;
  readonly issuedAt?: Date;
}

/** Opens a session in the database, as a login does, and gives the header of its token. */
export async function sessionHeader(
  { storage }: Pick<Stage, "storage">,
  { id: userId }: Pick<TestUser, "id">,
  { kind = "access", issuedAt = new Date(), ...options }: TokenChange = {},
): Promise<{ authorization: string }> {
  const limits = createLimits(defaultLimits, storage.database);
  const { tokens } = await createLoginServices(storage, limits, options, issuedAt);
  const session = { userId, kind, lifetimeSeconds: 900, now: issuedAt };
  const { token } = await openSession(storage.database, tokens, session);
  return { authorization: `Bearer ${token}` };
}

/** Signs a request as the API's pages say: METHOD|path|timestamp|body, the body as it goes out. */
export function signed(
  request: CaseRequest,
  secret: string,
  timestamp = String(Math.floor(Date.now() / 1000)),
): CaseRequest {
  const { method, path, headers = {}, body } = request;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const signature = createHmac("sha256", secret)
    .update(`${method}|${path.split("?")[0]}|${timestamp}|${text}`)
    .digest("hex");
  return { ...request, headers: { ...headers, "x-timestamp": timestamp, "x-signature": signature } };
}
