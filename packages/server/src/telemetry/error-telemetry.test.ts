import { context, metrics, SpanStatusCode, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { StackContextManager, TracerProvider } from "@opentelemetry/sdk-trace";
import type { ReadableSpan } from "@opentelemetry/sdk-trace";
import { expect, onTestFinished, test } from "vitest";
import { apiError } from "../error/api-error-of-code.js";
import type { ErrorContext } from "../standard/to-response.js";
import { toResponse } from "../standard/to-response.js";
import { errorTelemetry } from "./error-telemetry.js";
import type { TelemetryOptions } from "./error-telemetry.js";

function metered() {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
  const provider = new MeterProvider({ readers: [reader] });
  onTestFinished(() => provider.shutdown());
  return {
    provider,
    meter: provider.getMeter("test"),
    points: async () => {
      await reader.forceFlush();
      const all =
        exporter
          .getMetrics()
          .at(-1)
          ?.scopeMetrics.flatMap((scope) => scope.metrics) ?? [];
      return all.flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({
          name: descriptor.name,
          unit: descriptor.unit,
          attributes,
          value,
        })),
      );
    },
  };
}

/** What a span keeps is readable on the SDK's own spans. */
function spanned() {
  const span = new TracerProvider().getTracer("test").startSpan("request");
  return { span, read: () => span as unknown as ReadableSpan };
}

function answer(error: unknown, options: TelemetryOptions, rest: ErrorContext = {}) {
  return toResponse(error, { telemetry: errorTelemetry(options), ...rest });
}

test("an error is counted by code, status and route, and nothing else of it is told", async () => {
  const { meter, points } = metered();
  const telemetry = errorTelemetry({ meter });
  const request = { telemetry, route: "/users/:id", requestId: "req-1" };
  toResponse(apiError("NOT_FOUND", undefined, { description: "No user 4915112345678." }), request);
  toResponse(apiError("NOT_FOUND"), request);
  toResponse(new Error("4915112345678"), { telemetry });
  expect(await points()).toEqual([
    {
      name: "error_model.server.errors",
      unit: "{error}",
      attributes: {
        "error.type": "NOT_FOUND",
        "http.response.status_code": 404,
        "http.route": "/users/:id",
      },
      value: 2,
    },
    {
      name: "error_model.server.errors",
      unit: "{error}",
      attributes: { "error.type": "INTERNAL_ERROR", "http.response.status_code": 500 },
      value: 1,
    },
  ]);
});

test("what followed from a client's going is not told", async () => {
  const { meter, points } = metered();
  const { span, read } = spanned();
  answer(new Error("gone"), { meter, span: () => span }, { clientGone: () => true });
  expect(await points()).toEqual([]);
  expect(read().attributes).toEqual({});
});

test.each([
  ["UNAUTHORIZED", SpanStatusCode.UNSET],
  ["DB_ERROR", SpanStatusCode.ERROR],
] as const)("the span of %s gets its code, and fails only with the server", (code, status) => {
  const { span, read } = spanned();
  answer(apiError(code), { meter: metered().meter, span: () => span });
  expect(read().attributes).toEqual({ "error.type": code });
  expect(read().status).toEqual({ code: status });
});

test("values that are too many are told as _OTHER", async () => {
  const { meter, points } = metered();
  const telemetry = errorTelemetry({ meter });
  for (let route = 0; route < 1_005; route += 1)
    toResponse(apiError("NOT_FOUND"), { telemetry, route: `/forged/${route}` });
  const others = (await points()).filter(({ attributes }) => attributes["http.route"] === "_OTHER");
  expect(others).toMatchObject([{ value: 5 }]);
});

test("without options the global meter and the active span are told, or nobody", async () => {
  expect(answer(apiError("NOT_FOUND"), {}).status).toBe(404);
  const { provider, points } = metered();
  const { span, read } = spanned();
  metrics.setGlobalMeterProvider(provider);
  context.setGlobalContextManager(new StackContextManager().enable());
  onTestFinished(() => {
    metrics.disable();
    context.disable();
  });
  context.with(trace.setSpan(context.active(), span), () => answer(apiError("NOT_FOUND"), {}));
  expect(await points()).toMatchObject([{ value: 1 }]);
  expect(read().attributes).toEqual({ "error.type": "NOT_FOUND" });
});
