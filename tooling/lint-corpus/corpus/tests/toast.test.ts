import { expect, it } from "vitest";
import type { ErrorEnvelope } from "@error-model/core";

function render(error: ErrorEnvelope): string {
  return `<p data-code="${error.error_code}">${error.description}</p>`;
}

// may: no-raw-envelope
const error: ErrorEnvelope = { status: false, error_code: "NOT_FOUND", description: "Gone." };

it("shows the text", () => {
  expect(render(error)).toContain(error.description);
  expect(error.description).not.toBe("");
});

it("names the code", () => {
  expect(render(error)).toContain("NOT_FOUND");
  expect(render({ ...error, description: "Elsewhere." })).toBe('<p data-code="NOT_FOUND">Elsewhere.</p>');
});

it("keeps the wording", () => {
  // expect-typed: match-on-code
  expect(error.description).toStrictEqual("Gone.");
  // expect-typed: match-on-code
  expect(error.description.startsWith("Go")).toBe(true);
});
