import type { Client } from "@error-model/client";
import { useSyncExternalStore } from "react";
import { useApi } from "../../api/api-context.js";
import { useOwner } from "../../session/use-owner.js";
import { JobCenter } from "./job-center.js";
import type { JobState } from "./job-center.js";
import { jobStore } from "./job-store.js";

/** One for each connection, which is one for each caller and workspace. */
const centers = new WeakMap<Client, JobCenter>();

/** Gives the job center of whoever is signed in, and renders again when there is another job, or none. */
export function useJobCenter(): { readonly center: JobCenter; readonly state: JobState } {
  const api = useApi();
  const owner = useOwner();
  const center = centers.get(api) ?? new JobCenter({ owner, api, store: jobStore });
  centers.set(api, center);
  return { center, state: useSyncExternalStore(center.subscribe, center.state) };
}
