/**
 * Matches text that UTF-8 and a database can hold: without U+0000, which Postgres refuses, and without half a surrogate
 * pair, which would be stored as U+FFFD.
 */
export const storableText = /^[^\0\p{Surrogate}]*$/u;
