export const workspaces = {
  title: "Workspaces",
  lead: "Each has its own messages and keys.",
  main: "Main",
  current: "In use",
  use: (name: string) => `Use ${name}`,
  goneTitle: "The chosen workspace is gone",
  gone: "It was deleted, or belongs to somebody else. Choose one of these; what you typed is kept.",
  keyTitle: "An API key has one workspace",
  keyHint: "It belongs to the key. Sign in with a password to switch between workspaces.",
  empty: "There is no workspace",
  emptyHint: "An administrator of the account creates them.",
};
