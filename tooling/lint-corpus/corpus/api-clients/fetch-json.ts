export interface ApiProblem {
  status: false;
  error_code: string;
  description: string;
}

export class HttpProblem extends Error {
  readonly problem: ApiProblem;
  constructor(problem: ApiProblem) {
    super(problem.description);
    this.problem = problem;
  }
}

export async function fetchJson<T>(url: string, init?: RequestInit): Promise<T> {
  const res = await fetch(url, { credentials: "include", ...init });
  if (res.status === 204) return undefined as T;
  if (res.status === 304) throw new Error("not modified, and no cache here");
  const text = await res.text();
  const json: unknown = text.trim() === "" ? undefined : JSON.parse(text);
  if (!res.ok) throw new HttpProblem(json as ApiProblem);
  return json as T;
}

export function shouldLogOut(problem: ApiProblem): boolean {
  // expect-typed: match-on-code
  return problem.description.startsWith("The access token");
}

export function isQuotaProblem({ description: text, error_code: code }: ApiProblem): boolean {
  // expect: match-on-code
  if (text.indexOf("limit") >= 0) return true;
  return code === "RATE_LIMIT_EXCEEDED";
}

export function toUserMessage(problem: ApiProblem): string {
  return problem.description.length > 120 ? `${problem.description.slice(0, 117)}…` : problem.description;
}

export function wasTooMany(error: unknown): boolean {
  // expect-typed: match-on-code
  return error instanceof HttpProblem && error.message.includes("at most 100");
}
