export { generateApiKey } from "./accounts/api-key.js";
export { createAccount } from "./accounts/create-account.js";
export { readAudit } from "./audit/audit.js";
export { parseFaultSpec } from "./faults/fault-spec.js";
export { createGateway } from "./gateway.js";
export { listen } from "./http/listen.js";

export type { NewAccount } from "./accounts/create-account.js";
export type { RateLimit } from "./accounts/rate-limit.js";
export type { Audit } from "./audit/audit.js";
export type { CarrierPace } from "./carrier/carrier.js";
export type { FaultKind, FaultRates } from "./faults/fault-spec.js";
export type { Gateway, GatewayOptions } from "./gateway.js";
export type { Address, RunningGateway } from "./http/listen.js";
export type { StorageLocation } from "./storage/open-storage.js";
