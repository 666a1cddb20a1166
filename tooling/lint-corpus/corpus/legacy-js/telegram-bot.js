const TELEGRAM = "https://api.telegram.org/bot";

/** Telegram's errors: ok, a number as error_code, description. */
export async function sendMessage(token, chatId, text) {
  const res = await fetch(`${TELEGRAM}${token}/sendMessage`, {
    method: "POST",
    body: JSON.stringify({ chat_id: chatId, text }),
  });
  const answer = await res.json();
  if (answer.ok) return answer.result;
  // may: known-code
  if (answer.error_code === 429) {
    await new Promise((resolve) => setTimeout(resolve, answer.parameters.retry_after * 1000));
    return sendMessage(token, chatId, text);
  }
  // may: match-on-code
  if (answer.description.includes("bot was blocked by the user")) return null;
  throw new Error(`${answer.error_code}: ${answer.description}`);
}

export function commandList(commands) {
  return commands.map(({ command, description }) => `/${command}: ${description}`).join("\n");
}

export function findCommand(commands, text) {
  return commands.find(({ description }) => description.toLowerCase().startsWith(text));
}
