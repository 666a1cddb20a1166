import { corpusRules, type CorpusRule, type Expectation } from "./expectation.js";

const VERDICTS = new Map<string, Expectation["verdicts"]>([
  ["expect", { typed: "report", untyped: "report" }],
  ["expect-typed", { typed: "report", untyped: "open" }],
  ["may", { typed: "open", untyped: "open" }],
  ["may-untyped", { untyped: "open" }],
]);

const COMMENT =
  /(?:\/\/|\/\*)\s*(?<kind>expect|may)(?<mode>-typed|-untyped)?:\s*(?<rules>[^*]+?)\s*(?:\*\/|$)/g;

/**
 * Reads the markers of a file: `expect`, `expect-typed`, `may` or `may-untyped`, a colon, and rules between commas, each with
 * `@` and the letter of its group where it has one. A marker behind code is about its own line, one that stands alone about
 * the next line that holds more than a marker.
 *
 * @throws Error for a marker that names no rule or no known kind; it gives the file and the line.
 */
export function readExpectations(text: string, name: string): Expectation[] {
  const lines = text.split("\n");
  return lines.flatMap((content, index) =>
    [...content.matchAll(COMMENT)].flatMap(({ groups = {} }) => {
      const where = `${name}:${index + 1}`;
      const kind = `${groups["kind"] ?? ""}${groups["mode"] ?? ""}`;
      const verdicts = VERDICTS.get(kind);
      if (verdicts === undefined)
        throw new Error(
          `${where} has the marker "${kind}": write one of ${[...VERDICTS.keys()].join(", ")}.`,
        );
      const line = lineBehind(lines, index);
      return (groups["rules"] ?? "").split(",").map((entry) => {
        const [rule = "", group] = entry.trim().split("@");
        if (!isCorpusRule(rule))
          throw new Error(`${where} marks the rule "${rule}": write one of ${corpusRules.join(", ")}.`);
        return { rule, line, verdicts, group };
      });
    }),
  );
}

function isCorpusRule(name: string): name is CorpusRule {
  return corpusRules.some((rule) => rule === name);
}

/** The number of the line that a marker on the line at `index` is about. */
function lineBehind(lines: readonly string[], index: number): number {
  let at = index;
  while (at < lines.length - 1 && isOnlyMarker(lines[at] ?? "")) at++;
  return at + 1;
}

function isOnlyMarker(line: string): boolean {
  return /^\s*\{?(?:\/\/|\/\*)\s*(?:expect|may)(?:-\w+)?:[^*]*(?:\*\/\}?)?$/.test(line);
}
