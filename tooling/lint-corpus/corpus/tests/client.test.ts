import { describe, expect, it, vi } from "vitest";
import { parseResponse, type Failure } from "@error-model/client";

function answer(status: number, body: unknown): Response {
  return Response.json(body, { status });
}

async function failureOf(response: Response): Promise<Failure> {
  const result = await parseResponse(response);
  if (result.ok) throw new Error("expected a failure");
  return result.error;
}

describe("parseResponse", () => {
  it("reads an envelope", async () => {
    const failure = await failureOf(
      // may: no-raw-envelope
      answer(403, { status: false, error_code: "FORBIDDEN", description: "The route is denied." }),
    );
    expect(failure).toMatchObject({ kind: "api", httpStatus: 403, error: { error_code: "FORBIDDEN" } });
    // expect-typed: match-on-code
    if (failure.kind === "api") expect(failure.error.description).toBe("The route is denied.");
  });

  it("keeps a bare 429", async () => {
    const failure = await failureOf(new Response("slow down", { status: 429 }));
    expect(failure.kind).toBe("http");
    expect("httpStatus" in failure && failure.httpStatus).toBe(429);
  });

  it("calls fetch once", async () => {
    const fetchStub = vi.fn(() =>
      // may: no-raw-envelope
      Promise.resolve(answer(500, { status: false, error_code: "DB_ERROR", description: "Rolled back." })),
    );
    vi.stubGlobal("fetch", fetchStub);
    await fetch("/x");
    expect(fetchStub).toHaveBeenCalledTimes(1);
  });
});
