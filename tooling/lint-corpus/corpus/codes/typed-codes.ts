interface LoginFailed {
  status: false;
  // expect: known-code
  error_code: "INVALID_CREDENTIALS" | "ACCOUNT_LOCKED";
  description: string;
}

interface SendFailed {
  status: false;
  error_code: "INVALID_TO" | "INVALID_MESSAGE" | "INVALID_SENDER";
  description: string;
}

export type Failed = LoginFailed | SendFailed;

export class NoWorkspace {
  // may: no-raw-envelope
  readonly status = false;
  // expect: known-code
  readonly error_code = "NO_WORKSPACE" as const;
  readonly description: string;
  constructor(description: string) {
    this.description = description;
  }
}

export function isLocked(error: Failed): boolean {
  // expect: known-code
  return error.error_code === "ACCOUNT_LOCKED";
}

interface TwilioStatus {
  status: "failed" | "delivered";
  errorCode: number | null;
  description: string;
}

export function isBlocked(event: TwilioStatus): boolean {
  return event.errorCode === 30004 || event.description.includes("blocked");
}
