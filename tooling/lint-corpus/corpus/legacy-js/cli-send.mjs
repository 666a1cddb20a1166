#!/usr/bin/env node
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: { type: "string" }, dry: { type: "boolean", description: "do nothing" } },
});

const res = await fetch("https://api.example.com/sms/send", {
  method: "POST",
  headers: { "X-API-Key": values.key },
  body: JSON.stringify({ to: positionals, message: "hi" }),
});

if (res.ok) {
  console.log("sent");
} else {
  const error = await res.json();
  console.error(error.error_code, error.description);
  // expect: exhaustive-match@a
  if (error.error_code === "INSUFFICIENT_BALANCE") {
    process.exitCode = 3;
    // expect: exhaustive-match@a
  } else if (error.error_code === "UNAUTHORIZED") {
    process.exitCode = 4;
    // expect: match-on-code
  } else if (error.description.includes("limit")) {
    process.exitCode = 5;
  } else {
    process.exitCode = 1;
  }
}
