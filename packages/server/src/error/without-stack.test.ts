import { afterEach, expect, test } from "vitest";
import { withoutStack } from "./without-stack.js";

const property = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit")!;

afterEach(() => {
  Object.defineProperty(Error, "stackTraceLimit", property);
});

const make = () => withoutStack(() => new Error("x"));

test("an error is made without a stack, and the limit is as it was", () => {
  expect(make().stack).toBe("Error: x");
  expect(Error.stackTraceLimit).toBe(property.value);
});

test("the limit is as it was, also when the constructor throws", () => {
  expect(() =>
    withoutStack(() => {
      throw new Error("x");
    }),
  ).toThrow("x");
  expect(Error.stackTraceLimit).toBe(property.value);
});

test("a realm that froze the limit walks", () => {
  Object.defineProperty(Error, "stackTraceLimit", { ...property, writable: false });
  expect(make().stack).toMatch(/\n\s+at /);
});

test("an engine without the limit is given none", () => {
  Reflect.deleteProperty(Error, "stackTraceLimit");
  expect(make()).toBeInstanceOf(Error);
  expect(Object.hasOwn(Error, "stackTraceLimit")).toBe(false);
});
