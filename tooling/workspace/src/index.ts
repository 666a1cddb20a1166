export { listWorkspacePackages, packageAt, packageGroups } from "./list-workspace-packages.js";
export { packPackage } from "./pack-package.js";
export { runCommand } from "./run-command.js";
export { workspaceRoot } from "./workspace-root.js";

export type { PackageGroup, PackageManifest, WorkspacePackage } from "./list-workspace-packages.js";
export type { CommandOptions, CommandResult } from "./run-command.js";
