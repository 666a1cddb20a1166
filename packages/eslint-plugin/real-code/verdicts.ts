/** What a person who looked at reports found. */
export interface Verdict {
  readonly package: string;
  /** Start of the paths of the files, within the package. */
  readonly under: string;
  readonly rule: string;
  readonly isTrue: boolean;
  readonly reason: string;
}

const RULE = "error-model/no-raw-envelope";

/** Every report on real code so far: each is about a body that is made by hand and sent with an error status. */
export const verdicts: readonly Verdict[] = [
  {
    package: "@modelcontextprotocol/sdk",
    under: "dist/",
    rule: RULE,
    isTrue: true,
    reason: "handlers that send a JSON body of their own with 4xx and 5xx",
  },
  {
    package: "@nestjs/common",
    under: "file-stream/",
    rule: RULE,
    isTrue: true,
    reason: "sends the message of an error as the whole answer",
  },
  {
    package: "effect",
    under: "ai-docs/",
    rule: RULE,
    isTrue: true,
    reason: "an example's handlers, { message } with 400 and 404",
  },
  {
    package: "fastify",
    under: "",
    rule: RULE,
    isTrue: true,
    reason: "the framework's own error bodies, built as text",
  },
  { package: "next", under: "dist/", rule: RULE, isTrue: true, reason: "{ error } with 404 from the router" },
  {
    package: "twilio",
    under: "lib/webhooks/",
    rule: RULE,
    isTrue: true,
    reason: "a text sent with 400, 403 and 500",
  },
];
