import type { Client } from "@error-model/client";
import { useState } from "react";
import { createApi } from "../api/create-api.js";

/**
 * Gives the client of the sign-in. It tries once: whoever waits for a throttled login should see the time run, and every
 * attempt of a program would count against theirs.
 */
export function useSignInApi(): Client {
  const [api] = useState(() => createApi({ caller: { kind: "nobody" }, maxAttempts: 1 }));
  return api;
}
