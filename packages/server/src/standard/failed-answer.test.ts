import { expect, test } from "vitest";
import { describedHeaders } from "../../test/conformance/described-headers.js";
import { headersOfTheFailedAnswer } from "./failed-answer.js";

test.each(Object.keys(describedHeaders))("%s goes with the answer that failed", (name) => {
  expect(headersOfTheFailedAnswer.has(name.toLowerCase())).toBe(true);
});

test.each(["access-control-allow-origin", "vary", "set-cookie", "connection", "strict-transport-security"])(
  "%s stays, as it is not about one answer",
  (name) => {
    expect(headersOfTheFailedAnswer.has(name)).toBe(false);
  },
);
