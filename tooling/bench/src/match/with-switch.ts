import type { ErrorEnvelope } from "@error-model/core";

export function switchedByCode(error: ErrorEnvelope): number {
  switch (error.error_code) {
    case "UNAUTHORIZED":
      return error.description.length + 1;
    case "INVALID_TOKEN":
      return error.description.length + 2;
    case "TOKEN_EXPIRED":
      return error.description.length + 3;
    case "INVALID_API_KEY":
      return error.description.length + 4;
    case "API_KEY_INACTIVE":
      return error.description.length + 5;
    case "API_KEY_EXPIRED":
      return error.description.length + 6;
    case "INVALID_CREDENTIALS":
      return error.description.length + 7;
    case "USER_NOT_ACTIVE":
      return error.description.length + 8;
    case "IP_NOT_ALLOWED":
      return error.description.length + 9;
    case "SIGNATURE_REQUIRED":
      return error.description.length + 10;
    case "INVALID_SIGNATURE":
      return error.description.length + 11;
    case "FORBIDDEN":
      return error.description.length + 12;
    case "NO_SMS_ACCESS":
      return error.description.length + 13;
    case "CONFIG_ERROR":
      return error.description.length + 14;
    case "CROSS_TENANT_WORKSPACE":
      return error.description.length + 15;
    case "NO_MAIN_WORKSPACE":
      return error.description.length + 16;
    case "WORKSPACE_NOT_AVAILABLE":
      return error.description.length + 17;
    case "INVALID_BODY":
      return error.description.length + 18;
    case "INVALID_PARAMS":
      return error.description.length + 19;
    case "INVALID_TO":
      return error.description.length + 20;
    case "INVALID_MESSAGE":
      return error.description.length + 21;
    case "INVALID_SENDER":
      return error.description.length + 22;
    case "TOO_MANY_RECIPIENTS":
      return error.description.length + 23;
    case "INVALID_WORKSPACE_HEADER":
      return error.description.length + 24;
    case "INSUFFICIENT_BALANCE":
      return error.description.length + 25;
    case "RATE_LIMIT_EXCEEDED":
      return error.description.length + 26;
    case "TOO_MANY_ATTEMPTS":
      return error.description.length + 27;
    case "NOT_FOUND":
      return error.description.length + 28;
    case "INTERNAL_ERROR":
      return error.description.length + 29;
    case "DB_ERROR":
      return error.description.length + 30;
  }
}
