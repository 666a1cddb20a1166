interface FieldNode {
  name: string;
  description?: string | undefined;
  deprecationReason?: string;
}

interface GraphQLFailure {
  message: string;
  extensions: { code: "UNAUTHENTICATED" | "FORBIDDEN" | "BAD_USER_INPUT"; status: number };
}

export function printField(field: FieldNode): string {
  const { description } = field;
  if (description === undefined || description === "") return field.name;
  const isBlock = description.includes("\n") || description.length > 70;
  return isBlock ? `"""\n${description}\n"""\n${field.name}` : `"${description}" ${field.name}`;
}

export function changed(before: FieldNode, after: FieldNode): boolean {
  return before.description !== after.description;
}

export function handle(failures: readonly GraphQLFailure[]): "login" | "show" {
  for (const { extensions, message } of failures) {
    if (extensions.code === "UNAUTHENTICATED" || extensions.status === 401) return "login";
    if (message.startsWith("Cannot query field")) console.error(message);
  }
  return "show";
}
