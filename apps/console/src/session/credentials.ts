/**
 * What a person typed to sign in, for as long as this page lives: in memory only, never stored. With it an expired session
 * is renewed without asking.
 */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

let remembered: Credentials | undefined;

/** Remembers the credentials of the session, or forgets them at its end. */
export function rememberCredentials(credentials: Credentials | undefined): void {
  remembered = credentials;
}

/** The credentials of the session of this user, unless the page was loaded anew since. */
export function credentialsOf(username: string): Credentials | undefined {
  return remembered?.username === username ? remembered : undefined;
}
