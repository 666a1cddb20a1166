const LONGEST = 300;

/** Seven digits and more, however they are grouped: shorter runs are statuses, counts and amounts. */
const PHONE_LIKE = /\+?\d(?:[ ().-]{0,2}\d){6,}/g;

/** API keys, JWTs, and any other run of letters and digits that no sentence has. */
const SECRET_LIKE = /\bsk_\w+|\beyJ[\w.-]+|\w{32,}/g;

/** Bounds a text of the server's and takes out what may be a credential or a phone number, for a log. */
export function redact(text: string): string {
  // Cut first: the patterns then never see more than they can handle at once, and a number cut in two stays short.
  return text.slice(0, LONGEST).replace(SECRET_LIKE, "[secret]").replace(PHONE_LIKE, "[number]");
}

/** Gives a code back where it looks like one, so that a server's free text never gets into a message. */
export function printableCode(code: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(code) ? code : "unprintable code";
}
