/** What stands in the place of a secret. */
export const REDACTED = "[redacted]";

/** Longer texts are cut before anything is searched: a log line is no place for a payload, and searching takes time. */
const MAX_LENGTH = 8_192;

const SECRET_WORD =
  "(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|authorization|cookie|credential|signature|private[_-]?key)";

/** A quoted text, a JSON string with its escapes or one inside of another (`\"…\"`); the end may have been cut off. */
const QUOTED = String.raw`"(?:[^"\\]|\\[^])*"?|'(?:[^']|'')*'?|\\{1,8}"[^"]*"?`;

/** What stands between a name and its value: the end of the name's quotes, and a sign. */
const SIGN = String.raw`[a-z0-9_-]{0,40}\\{0,8}["']?\s{0,4}[=:]\s{0,4}`;

/**
 * What must not stand in a log, and what is left of it. No text makes the search slow: every quantifier is bounded, or is
 * over one class and cannot fail afterwards, so that whatever it has walked over is done with.
 */
const rules: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}-----)?/g, REDACTED],
  // The user and password of an address: a connection string, say. A password may hold what an address may not; up to a
  // slash, digits are a port.
  [/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/:"'<>[]{0,128}:(?!\d{1,5}\/)[^\s"'<>]{1,256}@/gi, `$1${REDACTED}@`],
  [/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@"'<>]{1,512}@/gi, `$1${REDACTED}@`],
  // Headers that are secret as a whole: a scheme and its parameters, one cookie behind another.
  [new RegExp(`((?:authorization|cookie)${SIGN})(?:${QUOTED}|[^\\r\\n]+)`, "gi"), `$1${REDACTED}`],
  [/\b(Bearer|Basic|ApiKey|Signature|Token)\s{1,4}[\w.~+/=:-]{6,}/gi, `$1 ${REDACTED}`],
  [/\b(Negotiate|NTLM)\s{1,4}[\w.~+/=-]{12,}/gi, `$1 ${REDACTED}`],
  [/\b(Digest)\s{1,4}(?=\w{1,20}=)[^\r\n]+/gi, `$1 ${REDACTED}`],
  // JSON Web Tokens or the beginning of one, and keys whose prefix says what they are.
  [/\beyJ[\w-]{5,}(?:\.[\w-]*){0,2}/g, REDACTED],
  [/\b(?:sk|pk|rk|gh[a-z]|xox[a-z]|AKIA|ASIA|AIza|glpat)[_-]?[A-Za-z0-9_-]{12,}/g, REDACTED],
  // password=…, "token": "…", X-Api-Key: …, Password={…}
  [
    new RegExp(`(${SECRET_WORD}${SIGN})(?:${QUOTED}|\\{[^}]*\\}?|(?!\\[redacted\\])[^\\s,;&)}\\]]+)`, "gi"),
    `$1${REDACTED}`,
  ],
  // The values that a database driver repeats behind its query, as many lines as they are, up to the stack's frames.
  [/(\b(?:params|parameters|bindings|values):\s{0,4})[^]+?(?=\n[ \t]{1,16}at |$)/gi, `$1${REDACTED}`],
  // An e-mail address, which unlike a package's version ends in letters.
  [/\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,24}\b/gi, REDACTED],
  // Telephone numbers: with a plus, with the zeros that stand for it, and with neither.
  [/(?:\+\d|(?<![\w.:+-])00[1-9])(?:[ ().-]{0,2}\d){6,14}(?!\d)/g, REDACTED],
  [/(?<![\w.:-])\d{9,15}(?![\w:])/g, REDACTED],
];

const SQL = /\b(?:select|insert\s+into|update|delete\s+from)\b/i;
const SQL_LITERAL = /'(?:[^']|'')*'/g;

/**
 * Takes out of a text what looks like a secret or like personal data: credentials in addresses, authorization and cookie
 * headers, tokens, keys, `password=…`, the values in SQL, e-mail addresses and telephone numbers. Texts are cut at 8,192
 * characters.
 *
 * It knows secrets by their look. What must not be logged and looks like nothing in particular must not be put into errors.
 */
export function redactText(text: string): string {
  let redacted = cutText(text, MAX_LENGTH);
  if (SQL.test(redacted)) redacted = redacted.replace(SQL_LITERAL, "'?'");
  for (const [pattern, replacement] of rules) redacted = redacted.replace(pattern, replacement);
  return redacted;
}

/** Cuts what is longer than a limit, and than any text may be, between words: half a connection string no longer looks like one. */
export function cutText(text: string, limit: number): string {
  const length = Math.min(limit, MAX_LENGTH);
  if (text.length <= length) return text;
  const kept = text.slice(0, length);
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), kept.lastIndexOf("\n"), 0))} [cut]`;
}

const SECRET_FIELD = new RegExp(
  `^(?:[a-z0-9_-]*${SECRET_WORD}[a-z0-9_-]*|auth|session(?:_?id)?|params|parameters|bindings|values|detail|where|to|recipients?|phone[a-z_]*|msisdn|e-?mail|body|headers)$`,
  "i",
);

/** Tells whether a member's name says that its value is secret or personal, or may hold anything. */
export function isSecretName(name: string): boolean {
  return name.length > 120 || SECRET_FIELD.test(name);
}
