import { expect, test } from "vitest";
import { declareCodes, declaredCodesOf } from "./declared-codes.js";

test("the codes of a request's route are known of that request only", () => {
  const request = {};
  declareCodes(request, { errors: ["NOT_FOUND"] });
  expect(declaredCodesOf(request)).toEqual(["NOT_FOUND"]);
  expect(declaredCodesOf({})).toBeUndefined();
});
