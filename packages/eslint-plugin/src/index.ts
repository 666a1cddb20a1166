export { default, configs, meta, rules } from "./plugin.js";
export type { Configs } from "./plugin.js";
export type { EnvelopeShape, ErrorModelSettings, RegistryEntry } from "./settings.js";
