export { installFailures, retryCondition, retryDelay, toFailure } from "./adapters/axios.js";

export type { AnsweredByAxios, InterceptedAxios } from "./adapters/axios.js";
