import { parseArgs } from "node:util";
import type { ErrorEnvelope } from "@error-model/core";

// expect: exhaustive-match@a
const EXIT_CODES: Partial<Record<ErrorEnvelope["error_code"], number>> = {
  UNAUTHORIZED: 77,
  INSUFFICIENT_BALANCE: 69,
  INVALID_TO: 65,
};

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: "string", description: "API key" } as { type: "string" },
      verbose: { type: "boolean" },
    },
  });
  const res = await fetch("https://api.example.com/sms/send", {
    method: "POST",
    headers: { "X-API-Key": values.key ?? "" },
    body: JSON.stringify({ to: positionals, message: "hello" }),
  });
  if (res.ok) {
    console.log("sent");
    return 0;
  }
  const error = (await res.json()) as ErrorEnvelope;
  console.error(`${error.error_code}: ${error.description}`);
  if (values.verbose) console.error(error);
  // expect: no-status-branching
  if (res.status === 401) console.error("Give a key with --key.");
  // expect: exhaustive-match@a
  return EXIT_CODES[error.error_code] ?? 1;
}

process.exitCode = await main();
