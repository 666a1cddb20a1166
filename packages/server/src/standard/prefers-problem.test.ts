import { expect, test } from "vitest";
import { prefersProblem } from "./prefers-problem.js";

test.each([
  "application/problem+json",
  "Application/Problem+JSON",
  "application/problem+json;q=0.1",
  "application/problem+json; q=0.500, application/json;q=0.4",
  "application/json;q=0.4, application/problem+json",
  "application/json;q=0, application/problem+json;q=0.001",
  "application/problem+json, */*",
  "application/problem+json;q=0.5, */*;q=0.5",
  "application/problem+json, application/*;q=0.9, */*;q=1",
  "text/html, application/problem+json;q=0.3",
  "application/problem+json;charset=utf-8;q=1.0",
  "nonsense, application/problem+json",
  "application/problem+json ; Q=0.7",
  "application/problem+json;q=0.1, application/problem+json;q=0.9, application/json;q=0.5",
])("%j prefers problem details", (accept) => {
  expect(prefersProblem(accept)).toBe(true);
});

test.each([
  undefined,
  null,
  "",
  "*/*",
  "application/*",
  "application/json",
  "application/*+json",
  "text/html",
  "application/problem+xml",
  "application/problem+json;q=0",
  "application/problem+json;q=0.0, */*;q=0.1",
  "application/problem+json, application/json",
  "application/json, application/problem+json",
  "application/problem+json;q=0.5, application/json;q=0.5",
  "application/problem+json;q=0.4, application/json",
  "application/problem+json;q=0.4, */*",
  "application/problem+json;q=0.4, application/*;q=0.5, */*;q=0.1",
  "application/problem+json;q=2",
  "application/problem+json;q=-1",
  "application/problem+json;q=",
  "application/problem+json;q=0.1234",
  "application/problem+json extra",
  "x-application/problem+json",
  ",,;,/,application/problem+jsonp",
])("%j gets the envelope", (accept) => {
  expect(prefersProblem(accept)).toBe(false);
});

test("a long header takes no long time", () => {
  const hostile = `application/problem+json${" ;q".repeat(100_000)},${"a/".repeat(100_000)}`;
  expect(prefersProblem(hostile)).toBe(true);
});
