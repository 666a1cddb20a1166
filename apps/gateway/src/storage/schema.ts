export { accounts, carrierCredentials } from "./schema/accounts.js";
export { apiKeys, usedSignatures } from "./schema/api-keys.js";
export { counters } from "./schema/counters.js";
export { idempotencyRecords } from "./schema/idempotency-records.js";
export { blockedCountries, messages } from "./schema/messages.js";
export { ledger } from "./schema/money.js";
export { rateLimits } from "./schema/rate-limits.js";
export { sessions, signingSecrets, users } from "./schema/users.js";
export { workspaces } from "./schema/workspaces.js";
