interface StorageError extends Error {
  Code: string;
  $metadata: { httpStatusCode: number };
}

function isStorageError(error: unknown): error is StorageError {
  return error instanceof Error && "$metadata" in error;
}

export async function exists(head: () => Promise<unknown>): Promise<boolean> {
  try {
    await head();
    return true;
  } catch (error) {
    if (isStorageError(error) && error.$metadata.httpStatusCode === 404) return false;
    if (isStorageError(error) && error.Code === "NoSuchBucket") return false;
    if (isStorageError(error) && error.message.includes("slow down")) return exists(head);
    throw error;
  }
}

export async function put(url: string, body: Blob): Promise<"stored" | "again" | "refused"> {
  const res = await fetch(url, { method: "PUT", body });
  switch (res.status) {
    case 200:
    case 201:
      return "stored";
    case 429:
    case 503:
      return "again";
    default:
      return "refused";
  }
}

export function tone(status: number): string {
  if (status >= 500) return "red";
  if (status >= 400) return "orange";
  return status === 304 ? "grey" : "green";
}
