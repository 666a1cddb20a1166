import type { ErrorLog } from "./log-entry.js";

/**
 * The log of an adapter that was given none: what is an error of the server goes to `console.error`, as one line of JSON.
 * Refusals are no news to anybody who has not asked for them.
 */
export const consoleLog: ErrorLog = (entry) => {
  if (entry.level !== "error") return;
  // eslint-disable-next-line no-console -- an unexpected error that nobody hears of is worse than a line on a console
  console.error(JSON.stringify({ time: new Date().toISOString(), ...entry }));
};
