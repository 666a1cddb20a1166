export async function rotateKey(id: string): Promise<string> {
  const res = await fetch(`/api/keys/${id}/rotate`, { method: "POST" });
  const body: unknown = await res.json();
  if (!res.ok) {
    // expect: match-on-code
    if ((body as { error_code: string; description: string }).description === "The API key is disabled.") {
      throw new Error("Enable the key before you rotate it.");
    }
    const { description } = body as { description?: string };
    // expect: match-on-code
    if (description?.includes("expired")) throw new Error("This key is past its expiry.");
    throw new Error(description ?? res.statusText);
  }
  return (body as { key: string }).key;
}

export async function loadReadme(repo: string): Promise<string | undefined> {
  const res = await fetch(`https://api.github.example/repos/${repo}`);
  if (res.status === 404) return undefined;
  const meta = (await res.json()) as { description: string | null; archived: boolean };
  if (meta.description === null || meta.description === "") return undefined;
  return meta.description.startsWith("[DEPRECATED]") ? undefined : meta.description;
}
