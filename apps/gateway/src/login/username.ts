/**
 * The form in which user names are stored and compared: one user name per person, whatever the spelling. Two spellings of
 * one name would else be two counts of failed logins.
 */
export function normalizeUsername(username: string): string {
  return username.normalize("NFKC").trim().toLowerCase();
}
