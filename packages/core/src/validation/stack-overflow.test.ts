import { expect, test } from "vitest";
import * as z from "zod";
import { validate, validateAsync, withErrorCode } from "./validate.js";

interface Link {
  name: string;
  next?: Link | undefined;
}

const link: z.ZodType<Link> = z.object({
  name: withErrorCode(z.string(), "INVALID_TO"),
  next: z.lazy(() => link).optional(),
});

function chain(levels: number, name: unknown): unknown {
  let value: unknown = { name };
  for (let level = 1; level < levels; level++) value = { name, next: value };
  return value;
}

const failure = {
  ok: false,
  error: {
    error_code: "INVALID_BODY",
    issues: [
      {
        path: [],
        error_code: "INVALID_BODY",
        code: "custom",
        message: "The input is nested too deeply, or has too many errors, to be checked.",
      },
    ],
    omitted: 0,
  },
};

test.each(["good", 5])(
  "an input too deep for the call stack is a failure, its members being %j",
  async (name) => {
    const deep = chain(100_000, name);
    expect(validate(link, deep, { fallback: "INVALID_BODY" })).toEqual(failure);
    expect(await validateAsync(link, deep, { fallback: "INVALID_BODY" })).toEqual(failure);
  },
);

test("levels that the call stack has room for are checked", () => {
  expect(validate(link, chain(200, "good")).ok).toBe(true);
  const result = validate(link, chain(200, 5));
  expect(!result.ok && result.error.error_code).toBe("INVALID_TO");
});

test("another RangeError of a refinement is thrown on", async () => {
  const broken = z.string().refine((text) => text.repeat(-1));
  expect(() => validate(broken, "a")).toThrow(RangeError);
  await expect(validateAsync(broken, "a")).rejects.toThrow(RangeError);
});
