/** Either a value or an error, for what can fail in an expected way. Discriminated by `ok`; nothing is thrown. */
export type Result<T, E> = Ok<T> | Err<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Makes the successful half of a {@link Result}. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Makes the failed half of a {@link Result}. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
