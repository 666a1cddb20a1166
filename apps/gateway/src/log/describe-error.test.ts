import { DrizzleQueryError } from "drizzle-orm";
import { DatabaseError } from "pg";
import { expect, test } from "vitest";
import { describeError } from "./describe-error.js";

test("keeps statements, values and what the database quotes of them out of the log", () => {
  const refused = new DatabaseError('invalid input: "+4915123456789"', 10, "error");
  refused.code = "22P02";
  const failed = new DrizzleQueryError("insert into messages", ["+4915123456789", "Hello"], refused);
  const description = describeError(new Error("The send failed.", { cause: failed }));

  expect(description).toMatchObject({
    name: "Error",
    message: "The send failed.",
    cause: { cause: { name: "error", code: "22P02" } },
  });
  expect(JSON.stringify(description)).not.toMatch(/4915123456789|Hello|insert/);
});

test("names the system's code of a failed connection", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  expect(describeError(refused)).toMatchObject({ message: "connect ECONNREFUSED", code: "ECONNREFUSED" });
});

test("shows of a thrown value that is no error only its type", () => {
  expect(describeError("secret")).toEqual({ name: "string" });
});
