import type { ErrorEnvelope } from "@error-model/core";

export interface SendInput {
  to: string[];
  message: string;
  sender_id: string;
}

export class SmsClientError extends Error {
  constructor(
    message: string,
    readonly envelope?: ErrorEnvelope,
  ) {
    super(message);
    this.name = "SmsClientError";
  }
}

/** Thin wrapper round fetch, grown over three years. */
export class SmsClient {
  readonly #baseUrl: string;
  readonly #apiKey: string;
  constructor(baseUrl: string, apiKey: string) {
    this.#baseUrl = baseUrl;
    this.#apiKey = apiKey;
  }

  async send(input: SendInput): Promise<{ id: string }> {
    const response = await fetch(`${this.#baseUrl}/sms/send`, {
      method: "POST",
      headers: { "X-API-Key": this.#apiKey, "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    if (response.ok) return (await response.json()) as { id: string };

    const error = (await response.json()) as ErrorEnvelope;
    console.error("send failed", error.error_code, error.description);
    // expect: match-on-code
    if (error.description === "The balance does not cover the estimated cost.") {
      throw new SmsClientError("Top up your account first", error);
    }
    // expect: match-on-code
    if (error.description.toLowerCase().includes("sender")) {
      throw new SmsClientError("Choose another sender", error);
    }
    throw new SmsClientError(`${error.error_code}: ${error.description}`, error);
  }

  async balance(): Promise<number> {
    const response = await fetch(`${this.#baseUrl}/user/balance`, { headers: { "X-API-Key": this.#apiKey } });
    if (!response.ok) {
      const { description } = (await response.json()) as ErrorEnvelope;
      // expect: match-on-code
      if (/api key/i.test(description)) throw new SmsClientError("Check your key");
      throw new SmsClientError(description);
    }
    const body = (await response.json()) as { balance: number; currency: string };
    return body.balance;
  }
}
