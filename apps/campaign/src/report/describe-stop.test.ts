import { expect, test } from "vitest";
import { describeStop } from "./describe-stop.js";

test("what a server calls a request cannot steer a terminal", () => {
  const stop = { kind: "unavailable", name: "DB_ERROR", requestId: "req\u001B[2J\u009B1\n" } as const;
  expect(describeStop(stop)).toContain("(request req\uFFFD[2J\uFFFD1\uFFFD)");
});
