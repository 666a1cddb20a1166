import { Api, GrammyError } from "grammy";

const api = new Api("123:abc");

interface TelegramFailure {
  ok: false;
  error_code: number;
  description: string;
}

export async function notify(chatId: number, text: string): Promise<"sent" | "blocked" | "later"> {
  try {
    await api.sendMessage(chatId, text);
    return "sent";
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    // may-untyped: match-on-code
    if (error.description.includes("bot was blocked")) return "blocked";
    // may-untyped: known-code
    if (error.error_code === 429) return "later";
    // may-untyped: exhaustive-match
    switch (error.error_code) {
      case 403:
        return "blocked";
      // may-untyped: exhaustive-match
      default:
        throw error;
    }
  }
}

export function isGone(failure: TelegramFailure): boolean {
  // may-untyped: match-on-code, known-code
  return failure.error_code === 400 && failure.description === "Bad Request: chat not found";
}
