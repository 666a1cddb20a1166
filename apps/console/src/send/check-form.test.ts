import { expect, test } from "vitest";
import { checkForm } from "./check-form.js";

const numbers = Array.from({ length: 250 }, (_, at) => `+4477009${String(at).padStart(5, "0")}`);

test("a form that the service would take has no code, however many recipients", () => {
  expect(checkForm(numbers, "Hello", "Acme")).toEqual({});
});

test("every field says its own code at once", () => {
  expect(checkForm([], " ", "1")).toEqual({
    to: "INVALID_TO",
    message: "INVALID_MESSAGE",
    sender_id: "INVALID_SENDER",
  });
});
