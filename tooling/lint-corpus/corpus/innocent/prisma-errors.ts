interface KnownRequestError extends Error {
  code: string;
  meta?: { target?: string[]; description?: string };
}

function isKnown(error: unknown): error is KnownRequestError {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

export async function upsert<T>(create: () => Promise<T>, update: () => Promise<T>): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!isKnown(error)) throw error;
    switch (error.code) {
      case "P2002":
        return update();
      case "ECONNREFUSED":
        throw new Error("the database is down", { cause: error });
      default:
        throw error;
    }
  }
}

const TEXTS: Record<string, string> = { P2002: "That name is taken.", P2025: "Not found." };

export function text(error: KnownRequestError): string {
  if (error.meta?.description?.includes("deadlock")) return "Try again.";
  if (error.message.includes("Unique constraint")) return "Taken.";
  return TEXTS[error.code] ?? "Failed.";
}
