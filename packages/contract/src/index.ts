export {
  balanceResponseSchema,
  degradedBalanceSchema,
  getBalance,
  readyBalanceSchema,
} from "./account/balance.js";
export { getProfile, profileResponseSchema } from "./account/profile.js";
export { onboardingSchema } from "./account/onboarding.js";
export {
  listPayments,
  listPaymentsQuerySchema,
  paymentSchema,
  paymentsResponseSchema,
} from "./account/payments.js";
export {
  getPrice,
  getPricing,
  postPricing,
  priceParamsSchema,
  priceSchema,
  pricingResponseSchema,
} from "./account/pricing.js";
export { readBalance } from "./account/read-balance.js";
export { listWorkspaces, workspacesResponseSchema, workspaceSchema } from "./account/workspaces.js";
export { apiBasePath } from "./api-base-path.js";
export {
  anyCallerCodes,
  apiKeyCodes,
  apiKeyOrJwtCodes,
  commonCodes,
  jwtCodes,
  loginCodes,
  smsAccessCodes,
  tokenCodes,
  smsReadCodes,
  userReadCodes,
} from "./codes/code-groups.js";
export { mergeCodes } from "./codes/merge-codes.js";
export { endpoints } from "./endpoints.js";
export { idempotencyHeadersSchema, idempotencyKeySchema } from "./headers/idempotency-key.js";
export { workspaceHeadersSchema, workspaceIdSchema } from "./headers/workspace-id.js";
export {
  login,
  loginRequestSchema,
  loginResponseSchema,
  secondFactorRequiredSchema,
  sessionResponseSchema,
} from "./login/login.js";
export { logout, logoutResponseSchema } from "./login/logout.js";
export { readLogin } from "./login/read-login.js";
export { secondFactor, secondFactorCodeSchema, secondFactorRequestSchema } from "./login/second-factor.js";
export {
  deliveryStatuses,
  finalDeliveryStatuses,
  isFinalDeliveryStatus,
} from "./messages/delivery-status.js";
export {
  listMessages,
  listMessagesQuerySchema,
  listMessagesResponseSchema,
} from "./messages/list-messages.js";
export {
  exportColumns,
  exportUnifiedMessages,
  exportUnifiedMessagesQuerySchema,
  listUnifiedMessages,
  listUnifiedMessagesQuerySchema,
  listUnifiedMessagesResponseSchema,
  unifiedMessageSchema,
} from "./messages/list-unified-messages.js";
export { messageFilters, messageSources } from "./messages/message-filters.js";
export {
  getMessageStatus,
  messageStatusParamsSchema,
  messageStatusResponseSchema,
} from "./messages/message-status.js";
export { e164Pattern, phoneNumberSchema } from "./phone-number.js";
export { isPartialSend } from "./send/is-partial-send.js";
export { rowStatus } from "./send/row-status.js";
export {
  maxRecipients,
  messageTextSchema,
  recipientsSchema,
  senderIdSchema,
  sendRequestSchema,
} from "./send/send-request.js";
export {
  acceptedMessageSchema,
  sendResponseSchema,
  sendRowSchema,
  sendRowStatuses,
  sendSummarySchema,
} from "./send/send-response.js";
export { sendSms } from "./send/send-sms.js";
export {
  countryStatisticsResponseSchema,
  dailyStatisticsResponseSchema,
  getCountryStatistics,
  getDailyStatistics,
  getStatistics,
  statisticsPeriodSchema,
  statisticsQuerySchema,
  statisticsResponseSchema,
  statisticsSchema,
} from "./statistics/statistics.js";
export {
  listWebhookLogs,
  listWebhookLogsQuerySchema,
  listWebhookLogsResponseSchema,
  testWebhook,
  testWebhookRequestSchema,
  testWebhookResponseSchema,
} from "./webhooks/webhook-deliveries.js";
export { defaultDeliveryFields, webhookFields, webhookTypes } from "./webhooks/webhook-fields.js";
export {
  getWebhooks,
  putWebhooks,
  putWebhooksRequestSchema,
  webhookSettingsSchema,
} from "./webhooks/webhook-settings.js";

export type { BalanceResponse } from "./account/balance.js";
export type { Profile } from "./account/profile.js";
export type { Payment, PaymentsResponse } from "./account/payments.js";
export type { Price, PricingResponse } from "./account/pricing.js";
export type { BalanceReading } from "./account/read-balance.js";
export type { Workspace } from "./account/workspaces.js";
export type { EndpointName } from "./endpoints.js";
export type { LoginRequest, LoginResponse, SessionResponse } from "./login/login.js";
export type { LoginReading } from "./login/read-login.js";
export type { SecondFactorRequest } from "./login/second-factor.js";
export type { DeliveryStatus, FinalDeliveryStatus } from "./messages/delivery-status.js";
export type { ListMessagesResponse } from "./messages/list-messages.js";
export type { ListUnifiedMessagesResponse, UnifiedMessage } from "./messages/list-unified-messages.js";
export type { MessageStatusResponse } from "./messages/message-status.js";
export type { SendRequest } from "./send/send-request.js";
export type { SendResponse, SendRow, SendRowStatus, SendSummary } from "./send/send-response.js";
export type {
  CountryStatisticsResponse,
  DailyStatisticsResponse,
  Statistics,
  StatisticsResponse,
} from "./statistics/statistics.js";
export type { ListWebhookLogsResponse, TestWebhookResponse } from "./webhooks/webhook-deliveries.js";
export type { WebhookField, WebhookType } from "./webhooks/webhook-fields.js";
export type { PutWebhooksRequest, WebhookSettings } from "./webhooks/webhook-settings.js";
