import type { EndpointCode, ErrorCode } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { endpoints } from "./endpoints.js";

type Endpoints = typeof endpoints;

test("an endpoint's codes are a union of literals", () => {
  expectTypeOf<EndpointCode<Endpoints["login"]>>().toEqualTypeOf<
    | "USER_NOT_ACTIVE"
    | "IP_NOT_ALLOWED"
    | "INVALID_CREDENTIALS"
    | "TOO_MANY_ATTEMPTS"
    | "INTERNAL_ERROR"
    | "INVALID_BODY"
  >();
  expectTypeOf<EndpointCode<Endpoints["logout"]>>().toEqualTypeOf<
    "UNAUTHORIZED" | "INVALID_TOKEN" | "TOKEN_EXPIRED" | "INTERNAL_ERROR"
  >();
  expectTypeOf<EndpointCode<Endpoints["secondFactor"]>>().toEqualTypeOf<
    EndpointCode<Endpoints["login"]> | "INVALID_TOKEN" | "TOKEN_EXPIRED"
  >();
  expectTypeOf<EndpointCode<Endpoints["listWorkspaces"]>>().toEqualTypeOf<
    | "UNAUTHORIZED"
    | "USER_NOT_ACTIVE"
    | "IP_NOT_ALLOWED"
    | "FORBIDDEN"
    | "RATE_LIMIT_EXCEEDED"
    | "INVALID_TOKEN"
    | "TOKEN_EXPIRED"
    | "INVALID_WORKSPACE_HEADER"
    | "CROSS_TENANT_WORKSPACE"
    | "NO_MAIN_WORKSPACE"
    | "INTERNAL_ERROR"
  >();
  expectTypeOf<EndpointCode<Endpoints["sendSms"]>>().toEqualTypeOf<
    Exclude<ErrorCode, "NOT_FOUND" | "INVALID_CREDENTIALS" | "TOO_MANY_ATTEMPTS">
  >();
  expectTypeOf<"NOT_FOUND">().toExtend<EndpointCode<Endpoints["getMessageStatus"]>>();
  expectTypeOf<"DB_ERROR">().not.toExtend<EndpointCode<Endpoints["getBalance"]>>();
});

test("method, path and idempotency are literals", () => {
  expectTypeOf<Endpoints["sendSms"]["method"]>().toEqualTypeOf<"POST">();
  expectTypeOf<Endpoints["sendSms"]["path"]>().toEqualTypeOf<"/sms/send">();
  expectTypeOf<Endpoints["sendSms"]["honoursIdempotencyKey"]>().toEqualTypeOf<true>();
});

test("bodies have the types of their schemas", () => {
  expectTypeOf<z.output<Endpoints["sendSms"]["request"]["body"]>>().toEqualTypeOf<{
    to: string[];
    message: string;
    sender_id: string;
  }>();
  type Sent = z.output<Endpoints["sendSms"]["response"]>;
  expectTypeOf<Sent["results"][number]["status"]>().toEqualTypeOf<string>();
  expectTypeOf<Sent["summary"]["accepted_count"]>().toEqualTypeOf<number>();
  expectTypeOf<z.output<Endpoints["listWorkspaces"]["response"]>[number]["id"]>().toEqualTypeOf<string>();
  expectTypeOf<z.output<Endpoints["listMessages"]["request"]["query"]>["page"]>().toEqualTypeOf<number>();
});
