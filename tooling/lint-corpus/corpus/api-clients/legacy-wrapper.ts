type Callback<T> = (error: LegacyError | null, value?: T) => void;

export class LegacyError {
  constructor(
    public error_code: string,
    public description: string,
    public httpStatus: number,
  ) {}

  get isAuth(): boolean {
    // expect: no-status-branching
    return this.httpStatus === 401 && this.error_code !== "IP_NOT_ALLOWED";
  }

  mentions(word: string): boolean {
    // expect-typed: match-on-code
    return this.description.indexOf(word) !== -1;
  }

  toString(): string {
    return `[${this.error_code}] ${this.description}`;
  }
}

export function getStatus(id: string, callback: Callback<string>): void {
  fetch(`/sms/status/${id}`)
    .then(async (res) => {
      const body = await res.json();
      if (!res.ok) {
        callback(new LegacyError(body.error_code, body.description, res.status));
        return;
      }
      callback(null, body.message.status);
    })
    // may: known-code
    .catch(() => callback(new LegacyError("NETWORK_ERROR", "No connection", 0)));
}

export function poll(id: string): void {
  getStatus(id, (error, status) => {
    // expect-typed: match-on-code
    if (error && error.description === "The message or resource was not found.") return;
    if (error) console.warn(String(error));
    else if (status === "pending") setTimeout(() => poll(id), 3000);
  });
}
