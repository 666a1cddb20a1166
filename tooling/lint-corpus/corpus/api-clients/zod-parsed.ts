import * as z from "zod";

const problemSchema = z.object({
  status: z.literal(false),
  error_code: z.string(),
  description: z.string(),
});

type Problem = z.infer<typeof problemSchema>;

export async function call(path: string): Promise<unknown> {
  const res = await fetch(path);
  const json: unknown = await res.json();
  const parsed = problemSchema.safeParse(json);
  if (!parsed.success) return json;
  const problem = parsed.data;
  // expect: match-on-code
  if (problem.description.trim() === "SMS is not configured on the account.") {
    return { enabled: false };
  }
  // expect: known-code
  if (problem.error_code === "SMS_DISABLED") return { enabled: false };
  throw new Error(describeProblem(problem));
}

function describeProblem(problem: Problem): string {
  const prefix = `${problem.error_code}: ${problem.description}`;
  // expect: match-on-code
  return prefix.startsWith("CONFIG_ERROR: The credentials") ? "Your account is not complete yet." : prefix;
}

export function isRetryable(problem: z.infer<typeof problemSchema>): boolean {
  // expect-typed: match-on-code
  return problem.description.localeCompare("Too many login or verification attempts.") === 0;
}

const productSchema = z.object({ sku: z.string(), description: z.string() });
export function isDiscontinued(product: z.infer<typeof productSchema>): boolean {
  return product.description.startsWith("DISCONTINUED");
}
