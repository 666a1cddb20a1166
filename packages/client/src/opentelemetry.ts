export { openTelemetryHooks } from "./adapters/opentelemetry.js";
