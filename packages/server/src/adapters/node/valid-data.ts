/** Keeps what a validator has found valid, by request. */
export class ValidData<Data> {
  readonly #byRequest = new WeakMap<object, { readonly data: Data }>();

  keep(request: object, data: Data): void {
    this.#byRequest.set(request, { data });
  }

  /** @throws TypeError where the validator has not run for the request: it is missing from the route. */
  of(request: object): Data {
    const kept = this.#byRequest.get(request);
    if (kept === undefined)
      throw new TypeError(
        "The validator has not run for this request: put it on the route, before the handler.",
      );
    return kept.data;
  }
}
