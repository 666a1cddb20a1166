export { accounts } from "./schema/accounts.js";
export { apiKeys } from "./schema/api-keys.js";
export { counters } from "./schema/counters.js";
export { idempotencyRecords } from "./schema/idempotency-records.js";
export { blockedCountries, messages } from "./schema/messages.js";
export { ledger } from "./schema/money.js";
