import { useRouter, useSearch } from "@tanstack/react-router";
import { rememberCredentials } from "./credentials.js";
import type { Credentials } from "./credentials.js";
import { sessionStore } from "./session.js";
import type { Session } from "./session.js";

/** Gives the function that begins a session and goes to the page that asked for it. */
export function useEnter(): (session: Session, credentials: Credentials | undefined) => void {
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  return (session, credentials) => {
    rememberCredentials(credentials);
    sessionStore.set(session);
    router.history.push(back ?? "/send");
  };
}
