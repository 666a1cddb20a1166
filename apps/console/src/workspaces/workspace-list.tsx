import type { Profile, Workspace } from "@error-model/contract";
import { workspaceStore } from "../session/workspace.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { Empty } from "../ui/empty.js";
import { Notice } from "../ui/notice.js";

interface WorkspaceListProps {
  readonly profile: Profile;
  /** The workspace that requests name; `undefined` for the one that the service takes by itself. */
  readonly chosen: string | undefined;
  /** Who may switch; `undefined` for an API key, which cannot. */
  readonly username: string | undefined;
  /** The workspace that was just chosen here: its button is gone, so it takes the focus itself. */
  readonly justChosen: string | undefined;
  readonly onChosen: (id: string) => void;
}

/** A ref that focuses what it is put on. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** The live workspaces. One that was chosen and is none of them any more is said to be gone. */
export function WorkspaceList({ profile, chosen, username, justChosen, onChosen }: WorkspaceListProps) {
  const { workspaces: texts } = useTexts();
  const { workspaces } = profile;
  const current = chosen ?? profile.workspace_id;
  const isGone = chosen !== undefined && !workspaces.some(({ id }) => id === chosen);

  function choose({ id, name, is_main }: Workspace): void {
    if (username === undefined) return;
    // The main one needs no name, and stays right when another becomes it.
    workspaceStore.set(is_main ? undefined : { username, id, name });
    onChosen(id);
  }

  return (
    <>
      {isGone && (
        <Notice tone="warning" title={texts.goneTitle}>
          <p>{texts.gone}</p>
        </Notice>
      )}
      {workspaces.length === 0 ? (
        <section className="card">
          <Empty icon="workspaces" title={texts.empty} hint={texts.emptyHint} />
        </section>
      ) : (
        <ul className="workspaces">
          {workspaces.map((workspace) => (
            <li
              key={workspace.id}
              ref={workspace.id === justChosen ? takeFocus : undefined}
              className="card"
              tabIndex={-1}
              aria-current={workspace.id === current || undefined}
            >
              <span
                className="workspaces__mark"
                aria-hidden="true"
                style={typeof workspace.color === "string" ? { background: workspace.color } : undefined}
              />
              <div>
                <h2>{workspace.name}</h2>
                <p className="soft small">
                  <bdi className="code">#{workspace.id}</bdi>
                </p>
              </div>
              <div className="workspaces__side">
                {workspace.is_main && <span className="badge">{texts.main}</span>}
                {workspace.id === current ? (
                  <span className="badge badge--good">{texts.current}</span>
                ) : (
                  username !== undefined && (
                    <Button small onPress={() => choose(workspace)}>
                      {texts.use(workspace.name)}
                    </Button>
                  )
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
