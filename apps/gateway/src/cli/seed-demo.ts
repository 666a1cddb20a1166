import { randomBytes } from "node:crypto";
import { generateApiKey } from "../accounts/api-key.js";
import { seedDemoAccount } from "../accounts/seed-demo-account.js";
import { demoTotpUser } from "../login/add-demo-users.js";
import { generateTotpSecret, totpAddress } from "../login/totp.js";
import { formatMicros } from "../money/micros.js";
import { rateCurrency } from "../pricing/rates.js";
import type { Storage } from "../storage/storage.js";
import type { DemoOptions } from "./command.js";

/** Gives the lines to show about the demo account; what came from outside is not repeated. */
export async function seedDemo(storage: Storage, demo: DemoOptions, keyName = "Demo"): Promise<string[]> {
  const {
    apiKey = generateApiKey("prod"),
    password = randomBytes(12).toString("base64url"),
    totpSecret = generateTotpSecret(),
    balance,
  } = demo;
  const account = await seedDemoAccount(storage, {
    apiKey,
    keyName,
    balance,
    password,
    totpSecret,
    now: new Date(),
  });
  const key = demo.apiKey === undefined ? `API key ${apiKey}` : "API key as in GATEWAY_DEMO_KEY";
  if (account === "existing") return [`Demo account: ${key}, balance and logins as they were left`];
  return [
    `Demo account: ${key}, balance ${formatMicros(balance)} ${rateCurrency}`,
    `Demo logins: demo, demo-2fa, demo-readonly, demo-suspended, demo-elsewhere, ${
      demo.password === undefined ? `password ${password}` : "password as in GATEWAY_DEMO_PASSWORD"
    }`,
    `Authenticator of ${demoTotpUser}: ${
      demo.totpSecret === undefined ? totpAddress(totpSecret, demoTotpUser) : "secret as in GATEWAY_DEMO_TOTP"
    }`,
  ];
}
