import { getBalance } from "./account/balance.js";
import { getProfile } from "./account/profile.js";
import { listPayments } from "./account/payments.js";
import { getPrice, getPricing, postPricing } from "./account/pricing.js";
import { listWorkspaces } from "./account/workspaces.js";
import { completeEndpoints } from "./complete-endpoints.js";
import { login } from "./login/login.js";
import { logout } from "./login/logout.js";
import { secondFactor } from "./login/second-factor.js";
import { listMessages } from "./messages/list-messages.js";
import { exportUnifiedMessages, listUnifiedMessages } from "./messages/list-unified-messages.js";
import { getMessageStatus } from "./messages/message-status.js";
import { sendSms } from "./send/send-sms.js";
import { getCountryStatistics, getDailyStatistics, getStatistics } from "./statistics/statistics.js";
import { listWebhookLogs, testWebhook } from "./webhooks/webhook-deliveries.js";
import { getWebhooks, putWebhooks } from "./webhooks/webhook-settings.js";

/** Every endpoint of the contract by its name. */
export const endpoints = /* @__PURE__ */ completeEndpoints({
  sendSms,
  getMessageStatus,
  listMessages,
  listUnifiedMessages,
  exportUnifiedMessages,
  getStatistics,
  getDailyStatistics,
  getCountryStatistics,
  getBalance,
  getPricing,
  postPricing,
  getPrice,
  listPayments,
  getWebhooks,
  putWebhooks,
  testWebhook,
  listWebhookLogs,
  listWorkspaces,
  getProfile,
  login,
  secondFactor,
  logout,
});

/** The name of an endpoint. */
export type EndpointName = keyof typeof endpoints;
