export { errorCounterName, errorTelemetry } from "./telemetry/error-telemetry.js";

export type { TelemetryOptions } from "./telemetry/error-telemetry.js";
