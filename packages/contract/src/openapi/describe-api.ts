import { registry } from "@error-model/core";
import type { Endpoint } from "@error-model/core";
import { catalogue } from "@error-model/core/catalogue";
import { toOpenApi } from "@error-model/core/openapi";
import type { OpenApiDocument, SecurityRequirement } from "@error-model/core/openapi";
import { apiBasePath } from "../api-base-path.js";
import { endpoints } from "../endpoints.js";
import { operationTexts, tags } from "./operation-texts.js";
import { withWorkspaceHeader } from "./with-workspace-header.js";

/** Where an API of this contract is, for its OpenAPI document. */
export interface ApiPlace {
  /** Its host, such as `https://sms.example`. Default: that of the document itself. */
  readonly baseUrl?: string;
  /** The version of the program that answers. */
  readonly version: string;
  /** Where the catalogue of codes is. Default: `baseUrl`, and without one no links. */
  readonly catalogueUrl?: string;
}

/** Describes the SMS API in OpenAPI 3.1: every endpoint, exactly the codes that it answers, and an example of each. */
export function describeApi({ baseUrl, version, catalogueUrl = baseUrl }: ApiPlace): OpenApiDocument {
  const document = toOpenApi({
    info: {
      title: "SMS API",
      version,
      summary: "Sends text messages, and answers every refusal with a stable code.",
      description: INTRODUCTION,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${baseUrl ?? ""}${apiBasePath}` }],
    tags,
    registry,
    endpoints,
    operations: Object.fromEntries(
      Object.entries<Endpoint>(endpoints).map(([name, endpoint]) => [
        name,
        { ...operationTexts[name as keyof typeof endpoints], security: securityOf(endpoint) },
      ]),
    ),
    codes: catalogue,
    securitySchemes,
    problemDetails: true,
    ...(catalogueUrl !== undefined && { catalogueUrl }),
  });
  return withWorkspaceHeader(document);
}

const INTRODUCTION = `Every error has one shape: \`status\` is \`false\`, \`error_code\` is stable, \`description\` may change its wording at any
time. **Match on \`error_code\`, never on \`description\`.** Further members follow per code. Each operation below lists every code that it can answer.

Who prefers \`application/problem+json\` in \`Accept\` gets problem details (RFC 9457) with the same \`error_code\`. A limit in front of the
API may also answer a bare 429, without a body.`;

const securitySchemes = {
  apiKey: {
    type: "apiKey",
    in: "header",
    name: "X-API-Key",
    description: "A key of one workspace, with the permissions that it was given.",
  },
  timestamp: {
    type: "apiKey",
    in: "header",
    name: "X-Timestamp",
    description: "For keys that demand signatures: Unix seconds, within five minutes of the server's clock.",
  },
  signature: {
    type: "apiKey",
    in: "header",
    name: "X-Signature",
    description:
      "For keys that demand signatures: hex HMAC-SHA256 over `METHOD|path|timestamp|body`. Each is accepted once.",
  },
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The token of a login. `X-Workspace-ID` selects the workspace.",
  },
} as const;

/** The codes of an endpoint say what it takes: only a route that looks at keys can find one inactive. */
function securityOf({ errors }: Endpoint): readonly SecurityRequirement[] {
  const answers = new Set(errors);
  return [
    ...(answers.has("INVALID_API_KEY") ? [{ apiKey: [] }] : []),
    ...(answers.has("INVALID_SIGNATURE") ? [{ apiKey: [], timestamp: [], signature: [] }] : []),
    // The second step of a login takes a token as well, in its body, and nobody who has none is told to bring credentials.
    ...(answers.has("INVALID_TOKEN") && answers.has("UNAUTHORIZED") ? [{ bearer: [] }] : []),
  ];
}
