export const workspaces = {
  title: "Workspaces",
  lead: "Each has its own messages, keys and balance.",
  main: "Main",
  current: "In use",
  use: "Use this one",
  keyTitle: "An API key has one workspace",
  keyHint: "It belongs to the key. Sign in with a password to switch between workspaces.",
  empty: "There is no workspace",
  emptyHint: "An administrator of the account creates them.",
};
