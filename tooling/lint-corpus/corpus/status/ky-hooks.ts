import ky, { HTTPError, isHTTPError } from "ky";
import type { ErrorEnvelope } from "@error-model/core";

export const client = ky.create({ timeout: 10_000 });

export async function tryRemove(id: string): Promise<boolean> {
  try {
    await client.delete(`/messages/${id}`);
    return true;
  } catch (error) {
    if (!isHTTPError(error)) throw error;
    const body = await error.response.json<ErrorEnvelope>();
    // expect: no-status-branching
    if (error.response.status === 404) return false;
    throw new Error(`${body.error_code}: ${body.description}`);
  }
}

export async function saveDraft(text: string): Promise<string | undefined> {
  try {
    const { id } = await client.post("/drafts", { json: { text } }).json<{ id: string }>();
    return id;
  } catch (error) {
    if (error instanceof HTTPError) {
      const problem = (await error.response.json()) as { error_code?: string; description?: string };
      const { status } = error.response;
      // expect: no-status-branching
      if (status >= 500 || problem.error_code === "DB_ERROR") return undefined;
      // expect: match-on-code
      if (problem.description?.includes("empty")) return undefined;
      // expect: known-code
      if (problem.error_code === "EMPTY_MESSAGE") return undefined;
    }
    throw error;
  }
}

export async function isUp(): Promise<boolean> {
  const response = await client.get("/health", { throwHttpErrors: false });
  return response.status === 200;
}
