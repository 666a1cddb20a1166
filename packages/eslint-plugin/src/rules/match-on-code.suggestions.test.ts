import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

const known = "show(body.error_code); ";
const TEXT = '"The API key is disabled."';
const CODE = '"API_KEY_INACTIVE"';

/** A condition on the text, and what the suggestion makes of it; none where it cannot be told what is meant. */
const offered = (before: string, after?: string) => ({
  code: `${known}${before}`,
  ...(after !== undefined && { suggest: [[`${known}${after}`]] }),
});

ruleCases("match-on-code: what a suggestion puts in a comparison's place", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  suggestion: "useCode",
  valid: [],
  invalid: [
    offered(`if («body.description != ${TEXT}») f();`, `if (body.error_code != ${CODE}) f();`),
    offered(`if («body.description < ${TEXT}») f();`),
    offered(`if (!«body.description.includes(${TEXT})») f();`, `if (body.error_code !== ${CODE}) f();`),
    offered(`if (!!«body.description.includes(${TEXT})») f();`, `if (!(body.error_code !== ${CODE})) f();`),
    offered(`void «body.description.includes(${TEXT})»;`, `void (body.error_code === ${CODE});`),
    offered(
      `show(«body.description.includes(${TEXT})».toString());`,
      `show((body.error_code === ${CODE}).toString());`,
    ),
    offered(
      `show(await «body.description.startsWith(${TEXT})»);`,
      `show(await (body.error_code === ${CODE}));`,
    ),
    offered(`if («body.description.indexOf(${TEXT})») f();`),
    offered(`if («body.description.lastIndexOf(${TEXT})») f();`),
    offered(`if («body.description.search(${TEXT})») f();`),
    offered(`if («body.description.localeCompare(${TEXT})») f();`),
    offered(`show(«body.description.match(${TEXT})»);`),
    offered(
      `if (ready && «body.description.match(${TEXT})») f();`,
      `if (ready && body.error_code === ${CODE}) f();`,
    ),
    offered(`if («body.description.indexOf(${TEXT})» === -1) f();`, `if (body.error_code !== ${CODE}) f();`),
    offered(`if («body.description.indexOf(${TEXT})» >= 0) f();`, `if (body.error_code === ${CODE}) f();`),
    offered(
      `if («body.description.localeCompare(${TEXT})» === 0) f();`,
      `if (body.error_code === ${CODE}) f();`,
    ),
    offered(`if («body.description.localeCompare(${TEXT})» === 1) f();`),
    offered(`if («body.description.match(${TEXT})» !== null) f();`, `if (body.error_code === ${CODE}) f();`),
    offered(`if («body.description.match(${TEXT})» === null) f();`, `if (body.error_code !== ${CODE}) f();`),
    offered(`if (0 <= «body.description.indexOf(${TEXT})») f();`),
  ],
});
