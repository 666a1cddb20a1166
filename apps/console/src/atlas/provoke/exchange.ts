/** A request and its answer, as they went over the wire; credentials are cut short. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
}

/** Headers that say something about an error; the rest is the transport's. */
const TELLING = ["content-type", "retry-after", "www-authenticate", "x-request-id", "ratelimit", "link"];
const SECRET = /^(?:x-api-key|x-signature|authorization)$/;

/** Longer bodies are not for reading: a hundred and one recipients, the page of a proxy. */
const LONGEST_BODY = 1200;

/** Puts down what goes out. */
export function describeRequest(address: string, { method = "GET", headers, body }: RequestInit): string {
  const url = new URL(address);
  const lines = [...new Headers(headers)].map(([name, value]) => `${name}: ${hide(name, value)}`);
  return [
    `${method} ${url.pathname}${url.search}`,
    ...lines,
    ...(typeof body === "string" ? ["", pretty(body)] : []),
  ].join("\n");
}

/** Puts down what came back. The response stays unread. */
export async function describeAnswer(response: Response): Promise<string> {
  const { status, headers } = response;
  const lines = [...headers].filter(([name]) => TELLING.includes(name)).map((header) => header.join(": "));
  const body = await response.clone().text();
  return [`HTTP ${status}`, ...lines, ...(body === "" ? [] : ["", pretty(body)])].join("\n");
}

function hide(name: string, value: string): string {
  return SECRET.test(name) ? `${value.slice(0, 12)}…${value.slice(-4)}` : value;
}

function pretty(body: string): string {
  const text = indent(body);
  return text.length > LONGEST_BODY ? `${text.slice(0, LONGEST_BODY)} …` : text;
}

function indent(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body, hideToken), null, 2);
  } catch {
    return body;
  }
}

function hideToken(name: string, value: unknown): unknown {
  return name.endsWith("token") && typeof value === "string" ? `${value.slice(0, 12)}…` : value;
}
