import { unwrap } from "@error-model/client/tanstack-query";
import type { FailureError } from "@error-model/client";
import { getProfile } from "@error-model/contract";
import type { Profile } from "@error-model/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createApi } from "../api/create-api.js";
import { QueryFailure } from "../errors/query-failure.js";
import { useCaller } from "../session/use-caller.js";
import { useTexts } from "../texts/texts-context.js";
import { Notice } from "../ui/notice.js";
import { Page } from "../ui/page.js";
import { WorkspaceList } from "./workspace-list.js";
import "./workspaces.css";

/** Which workspace is in use, and the way to another. */
export function WorkspacesPage() {
  const { workspaces } = useTexts();
  const { caller, workspaceId } = useCaller();
  const [justChosen, setJustChosen] = useState<string>();
  const profile = useQuery<Profile, FailureError>({
    queryKey: ["workspaces"],
    // In the main workspace, whichever is chosen: one that was deleted must not hide the way out of it.
    queryFn: async ({ signal }) => unwrap(await createApi({ caller }).call(getProfile, { signal })),
  });
  return (
    <Page title={workspaces.title} lead={workspaces.lead}>
      {caller.kind === "api-key" && (
        <Notice tone="notice" title={workspaces.keyTitle} still>
          <p>{workspaces.keyHint}</p>
        </Notice>
      )}
      <QueryFailure query={profile} />
      {profile.isPending && <span className="skeleton card" />}
      {profile.data !== undefined && (
        <WorkspaceList
          profile={profile.data}
          chosen={workspaceId}
          username={caller.kind === "person" ? caller.username : undefined}
          justChosen={justChosen}
          onChosen={setJustChosen}
        />
      )}
    </Page>
  );
}
