import type { EndpointName } from "../endpoints.js";

/** The groups of endpoints, in the order of the document. */
export const tags = [
  {
    name: "Login",
    description: "A JWT for a user name and a password, with a second factor where one is set up.",
  },
  { name: "Messages", description: "Sending, and what became of it." },
  { name: "Statistics", description: "Counts and costs of what was sent." },
  { name: "Account", description: "Balance, prices, payments and workspaces." },
  { name: "Webhooks", description: "Where the gateway tells of deliveries, clicks and conversions." },
] as const;

/** What is said about an endpoint to people. */
export interface EndpointText {
  readonly tag: (typeof tags)[number]["name"];
  /** A few words for a list. */
  readonly summary: string;
  readonly description: string;
  /** What a success is. */
  readonly success: string;
}

/** The words about every endpoint; one that is missing does not compile. */
export const operationTexts: { readonly [N in EndpointName]: EndpointText } = {
  sendSms: {
    tag: "Messages",
    summary: "Send one text to up to 100 recipients",
    description:
      "Needs the permission `sms.send`. A batch is written as a whole or not at all. With an `Idempotency-Key`, a request whose answer was lost can be repeated: it gets the stored answer, and nothing is sent twice.",
    success:
      "The request was processed, which does not say that every recipient was accepted: look at `results`, row by row.",
  },
  getMessageStatus: {
    tag: "Messages",
    summary: "Read what became of a message",
    description:
      "Needs the permission `sms.read`. Poll every few seconds at most, and stop at a final status.",
    success: "The message. The outer `status` is `true`, the message's own is a word.",
  },
  listMessages: {
    tag: "Messages",
    summary: "List messages",
    description: "Needs the permission `sms.read`. Give a period or dates, not both.",
    success: "One page of messages.",
  },
  listUnifiedMessages: {
    tag: "Messages",
    summary: "List messages of every source",
    description: "Needs the permission `sms.read`.",
    success: "One page of messages, each with its source.",
  },
  exportUnifiedMessages: {
    tag: "Messages",
    summary: "Export messages as CSV",
    description: "Needs the permission `sms.read`. Up to a million rows, newest first, as a stream.",
    success: "CSV (RFC 4180) with a header line.",
  },
  getStatistics: {
    tag: "Statistics",
    summary: "Sum up what was sent",
    description: "Needs the permission `sms.read`.",
    success: "The sums of the period.",
  },
  getDailyStatistics: {
    tag: "Statistics",
    summary: "Sum up what was sent, day by day",
    description: "Needs the permission `sms.read`.",
    success: "The sums of each day.",
  },
  getCountryStatistics: {
    tag: "Statistics",
    summary: "Sum up what was sent, country by country",
    description: "Needs the permission `sms.read`.",
    success: "The sums of each country.",
  },
  getBalance: {
    tag: "Account",
    summary: "Read the balance",
    description:
      "Needs the permission `balance.read`. Poll it every few minutes at most, and alert on `credit_blocked`; a zero beside `unavailable` means nothing.",
    success: "The balance, that it cannot be had just now, or that the account is being set up.",
  },
  getPricing: {
    tag: "Account",
    summary: "List the prices",
    description: "Needs the permission `pricing.read`.",
    success: "The price of one message part per network, or that the account is being set up.",
  },
  postPricing: {
    tag: "Account",
    summary: "List the prices, by POST",
    description: "The same as the GET, for older clients; a body is not looked at.",
    success: "The price of one message part per network, or that the account is being set up.",
  },
  getPrice: {
    tag: "Account",
    summary: "Read one price (a stub)",
    description: "Needs the permission `pricing.read`. Answers `{}` whatever the id.",
    success: "An empty object.",
  },
  listPayments: {
    tag: "Account",
    summary: "List payments and usage",
    description: "Needs the permission `payments.read`.",
    success: "What was paid in and what was used, or that the account is being set up.",
  },
  listWorkspaces: {
    tag: "Account",
    summary: "List the workspaces",
    description: "Takes a JWT only; with an API key, read the profile.",
    success: "The live workspaces of the account.",
  },
  getProfile: {
    tag: "Account",
    summary: "Read who is calling",
    description: "Needs no permission.",
    success: "The account, and its workspaces.",
  },
  login: {
    tag: "Login",
    summary: "Trade user name and password for a JWT",
    description:
      "About five attempts a minute from one address; a wrong password makes the next wait longer.",
    success: "The JWT, or that a second factor is needed.",
  },
  secondFactor: {
    tag: "Login",
    summary: "Give the second factor",
    description: "Takes the token of the login's first step and the code of the authenticator.",
    success: "The JWT.",
  },
  logout: {
    tag: "Login",
    summary: "Revoke the JWT",
    description: "The token is INVALID_TOKEN from then on.",
    success: "The token is revoked.",
  },
  getWebhooks: {
    tag: "Webhooks",
    summary: "Read the webhooks",
    description: "Needs the permission `webhooks.read`. The signing secret is never shown.",
    success: "How the webhooks of the workspace are set.",
  },
  putWebhooks: {
    tag: "Webhooks",
    summary: "Change the webhooks",
    description:
      "Needs the permission `webhooks.write`. Only members that are sent are changed; an address inside a private network is refused.",
    success: "How the webhooks of the workspace are set now.",
  },
  testWebhook: {
    tag: "Webhooks",
    summary: "Send a test event",
    description: "Needs the permission `webhooks.write`.",
    success: "What the receiver answered.",
  },
  listWebhookLogs: {
    tag: "Webhooks",
    summary: "List what was delivered to webhooks",
    description: "Needs the permission `webhooks.read`.",
    success: "The attempts, newest first.",
  },
};
