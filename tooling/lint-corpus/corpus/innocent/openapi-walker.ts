interface ResponseObject {
  description: string;
  content?: Record<string, unknown>;
}

interface OperationObject {
  summary?: string;
  description?: string;
  responses: Record<string, ResponseObject>;
}

export function undocumented(paths: Record<string, Record<string, OperationObject>>): string[] {
  const found: string[] = [];
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { description, summary, responses }] of Object.entries(item)) {
      if (description === undefined || description === summary) found.push(`${method} ${path}`);
      for (const [status, response] of Object.entries(responses)) {
        if (response.description === "OK" && status !== "200") found.push(`${path} ${status}`);
        if (/^(?:todo|tbd)/i.test(response.description)) found.push(`${path} ${status}`);
      }
    }
  }
  return found;
}

export const errorResponse: ResponseObject = {
  description: "The credentials are missing.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
};

const TAGS = new Map([["Sends messages.", "sms"]]);
export const tagOf = (operation: OperationObject): string => TAGS.get(operation.description ?? "") ?? "other";
