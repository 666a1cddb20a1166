import type { RepoFile } from "./repo-files.js";

const PATTERNS: readonly (readonly [pattern: RegExp, problem: string])[] = [
  // Home and work folders of the usual systems; a URL's path has a host before it.
  [
    /(?:file:\/\/|(?<![\w.:/-]))\/(?:home|Users|root|work|tmp|private|mnt)\/[\w.-]+/g,
    "a path of somebody's machine",
  ],
  [/\b[A-Z]:\\{1,2}(?:Users|Windows|work)\b/g, "a path of somebody's machine"],
  [
    /\b(?:registry\.(?:npmjs|yarnpkg|npmmirror)\.\w+|npm\.pkg\.github\.com)\b/g,
    "the name of a registry's host",
  ],
  [/^\s*(?:@[\w-]+:)?registry\s*=\s*\S+/gm, "the address of a registry"],
  // A lockfile names versions and hashes; where they come from is the machine's own setting.
  [/\b(?:tarball|resolved)["']?:\s*["']?https?:\S+/g, "the address of a tarball"],
];

/** Lists what ties a file to one machine or one registry. */
export function textViolations({ path, text }: RepoFile): string[] {
  return PATTERNS.flatMap(([pattern, problem]) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: match }) => `${path}:${String(lineAt(text, index))} has ${problem}: ${match.trim()}`,
    ),
  );
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
