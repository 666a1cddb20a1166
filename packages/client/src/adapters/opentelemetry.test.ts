import { context, metrics, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, expect, test } from "vitest";
import { envelope, html, startServer } from "../../test/api-server.js";
import { send } from "../../test/endpoints.js";
import { createClient } from "../client/create-client.js";
import { openTelemetryHooks } from "./opentelemetry.js";

const spans = new InMemorySpanExporter();
const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 });
const meters = new MeterProvider({ readers: [reader] });

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
  );
  metrics.setGlobalMeterProvider(meters);
});

afterAll(async () => {
  await meters.shutdown();
  trace.disable();
  metrics.disable();
  context.disable();
});

test("retries are events of the active span, the failure its attributes, both are counted", async () => {
  await using server = await startServer(
    html(429),
    envelope(400, "INVALID_TO", { "x-request-id": "req-1" }),
    envelope(400, "A_NEW_CODE"),
  );
  const client = createClient({
    baseUrl: server.baseUrl,
    sleep: () => Promise.resolve(),
    hooks: openTelemetryHooks(),
  });
  const message = { body: { to: ["+447700900123"], message: "hello" } };
  await trace.getTracer("test").startActiveSpan("send", async (span) => {
    await client.call(send, message);
    span.end();
  });
  await client.call(send, message);

  const [span] = spans.getFinishedSpans();
  expect(span?.events.map(({ name, attributes }) => [name, attributes?.["error.type"]])).toEqual([
    ["retry", "http"],
  ]);
  expect(span?.attributes).toEqual({
    "http.request.method": "POST",
    "url.template": "/sms/send",
    "error.type": "INVALID_TO",
    "error_model.outcome": "not-applied",
    "error_model.attempts": 2,
    "error_model.request_id": "req-1",
    "http.response.status_code": 400,
  });
  await reader.forceFlush();
  const counted = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics))
    .flatMap(({ descriptor, dataPoints }) =>
      dataPoints.map(({ attributes, value }) => [descriptor.name, attributes["error.type"], value]),
    );
  expect(counted).toEqual([
    ["error_model.client.failures", "INVALID_TO", 1],
    ["error_model.client.failures", "unrecognized", 1],
    ["error_model.client.retries", "http", 1],
  ]);
});
