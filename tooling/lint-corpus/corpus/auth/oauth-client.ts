interface TokenError {
  error: "invalid_grant" | "invalid_client" | "invalid_request";
  error_description?: string;
}

interface TokenSet {
  access_token: string;
  expires_in: number;
}

/** RFC 6749 has errors of its own: `error` and `error_description`. */
export async function exchange(url: string, code: string): Promise<TokenSet> {
  const res = await fetch(url, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "authorization_code", code }),
  });
  if (res.status === 503) throw new Error("The identity provider is down.");
  const body = (await res.json()) as TokenSet | TokenError;
  if ("access_token" in body) return body;
  if (body.error === "invalid_grant") throw new Error("Sign in again.");
  if (body.error_description?.includes("clock")) throw new Error("The clock of this machine is wrong.");
  switch (body.error) {
    case "invalid_client":
      throw new Error("The client's secret is wrong.");
    default:
      throw new Error(body.error_description ?? body.error);
  }
}

export function isExpired(token: TokenSet, issuedAt: number): boolean {
  return issuedAt + token.expires_in * 1000 < Date.now();
}
