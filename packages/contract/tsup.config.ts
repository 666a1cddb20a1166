import { definePackageBuild } from "@tooling/tsup";

// A schema is made by calls that no bundler may drop, but an unused file it may, as the package has no side effects. So
// what is wanted apart is built apart: a form that imports one request's schema carries no other.
const apart = [
  "account/balance",
  "account/workspaces",
  "headers/idempotency-key",
  "headers/workspace-id",
  "login/login",
  "messages/list-messages",
  "messages/message-status",
  "send/send-request",
  "send/send-response",
  "send/send-sms",
];

export default definePackageBuild(
  {
    index: "src/index.ts",
    openapi: "src/openapi.ts",
    ...Object.fromEntries(apart.map((file) => [file, `src/${file}.ts`])),
  },
  { dts: { entry: { index: "src/index.ts", openapi: "src/openapi.ts" } } },
);
