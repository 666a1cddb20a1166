import { defineEndpoint, withErrorCode } from "@error-model/core";
import * as z from "zod/mini";
import { smsReadCodes } from "../codes/code-groups.js";
import { mergeCodes } from "../codes/merge-codes.js";
import { messageSources, periodChecks, periodMembers } from "../messages/message-filters.js";

/** The query of statistics, with its defaults filled in. Fails as INVALID_PARAMS. */
export const statisticsQuerySchema = withErrorCode(
  z
    .object({
      ...periodMembers,
      /** Default: `api`. */
      source: z._default(z.enum(messageSources), "api"),
    })
    .check(...periodChecks()),
  "INVALID_PARAMS",
);

/** Counts, rates and money of some messages. `sent` is `delivered + undelivered + pending + expired`. */
export const statisticsSchema = z.looseObject({
  total_sent: z.number(),
  sent: z.number(),
  delivered: z.number(),
  /** Unknown outcomes are counted here. */
  undelivered: z.number(),
  pending: z.number(),
  expired: z.number(),
  /** Messages that cost nothing, such as those to blocked countries. */
  not_billed: z.number(),
  /** The same as `undelivered`. */
  failed: z.number(),
  click_count: z.number(),
  unique_click_count: z.number(),
  action_count: z.number(),
  /** Percent of `total_sent`. */
  sent_rate: z.number(),
  /** Percent of `sent`. */
  delivery_rate: z.number(),
  total_cost: z.number(),
  avg_cost_per_msg: z.number(),
  /** ISO 4217 code. */
  currency: z.string(),
});

/** The first and the last day that were counted, YYYY-MM-DD, both included. */
export const statisticsPeriodSchema = z.looseObject({ from: z.string(), to: z.string() });

/** The statistics of a period as a whole. */
export const statisticsResponseSchema = z.looseObject({
  status: z.literal(true),
  stats: statisticsSchema,
  period: statisticsPeriodSchema,
});

/** The statistics of a period, day by day; days without messages are left out. */
export const dailyStatisticsResponseSchema = z.looseObject({
  status: z.literal(true),
  days: z.array(z.extend(statisticsSchema, { date: z.string() })),
  period: statisticsPeriodSchema,
});

/** The statistics of a period, country by country, most messages first. */
export const countryStatisticsResponseSchema = z.looseObject({
  status: z.literal(true),
  countries: z.array(
    z.extend(statisticsSchema, {
      /** ISO 3166-1 alpha-2; `ZZ` for numbers of no country. */
      country: z.string(),
    }),
  ),
  period: statisticsPeriodSchema,
});

/** Counts, rates and money of some messages. */
export type Statistics = z.output<typeof statisticsSchema>;

/** The statistics of a period as a whole. */
export type StatisticsResponse = z.output<typeof statisticsResponseSchema>;

/** The statistics of a period, day by day. */
export type DailyStatisticsResponse = z.output<typeof dailyStatisticsResponseSchema>;

/** The statistics of a period, country by country. */
export type CountryStatisticsResponse = z.output<typeof countryStatisticsResponseSchema>;

const errors = /* @__PURE__ */ mergeCodes(smsReadCodes, ["INVALID_PARAMS"]);

/** Counts the messages of a period. Needs the permission `sms.read`. */
export const getStatistics = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/stats",
  request: { query: statisticsQuerySchema },
  response: statisticsResponseSchema,
  errors,
  honoursIdempotencyKey: false,
});

/**
 * Counts the messages of each day, in UTC. Needs the permission `sms.read`.
 *
 * The API's pages do not show the answer; `days` is this contract's choice.
 */
export const getDailyStatistics = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/stats/daily",
  request: { query: statisticsQuerySchema },
  response: dailyStatisticsResponseSchema,
  errors,
  honoursIdempotencyKey: false,
});

/**
 * Counts the messages to each country. Needs the permission `sms.read`.
 *
 * The API's pages do not show the answer; `countries` is this contract's choice.
 */
export const getCountryStatistics = /* @__PURE__ */ defineEndpoint({
  method: "GET",
  path: "/sms/stats/by-country",
  request: { query: statisticsQuerySchema },
  response: countryStatisticsResponseSchema,
  errors,
  honoursIdempotencyKey: false,
});
