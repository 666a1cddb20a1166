import ky, { HTTPError } from "ky";

const client = ky.create({ prefix: "https://api.example.com/v1", retry: 0 });

export async function sendVerification(phone: string): Promise<"sent" | "blocked" | "later"> {
  try {
    await client.post("verify", { json: { phone } });
    return "sent";
  } catch (error) {
    if (!(error instanceof HTTPError)) throw error;
    const body = await error.response.json<any>();
    // expect: match-on-code
    if (body.description.search(/too many/i) !== -1) return "later";
    // expect: match-on-code@a
    switch (body.description) {
      // expect: match-on-code@a
      case "The account is suspended or inactive.":
        return "blocked";
    }
    throw error;
  }
}

export async function cancel(id: string): Promise<void> {
  try {
    await client.delete(`messages/${id}`);
  } catch (error) {
    if (error instanceof HTTPError) {
      const { error_code, description } = await error.response.json<{
        error_code: string;
        description: string;
      }>();
      // expect: no-status-branching
      if (error.response.status === 404) return;
      // expect: known-code
      if (error_code === "MESSAGE_NOT_FOUND") return;
      throw new Error(`cancel ${id}: ${description}`);
    }
    throw error;
  }
}
