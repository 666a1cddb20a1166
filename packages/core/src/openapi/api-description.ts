import type { Endpoint, RequestSchemas } from "../endpoint/endpoint.js";
import type { CodeOf, ErrorDefinitions } from "../registry/definition.js";
import type { $ZodType } from "zod/v4/core";
import type { OpenApiInfo, OpenApiServer, OpenApiTag, SecurityRequirement } from "./openapi-document.js";

/** What is said about an endpoint beside what it takes and answers. */
export interface OperationText {
  /** A few words for a list. */
  readonly summary: string;
  /** CommonMark. Default: none. */
  readonly description?: string;
  /** The group that the endpoint is listed in. Default: none. */
  readonly tag?: string;
  /** What proves who is calling: any one of the requirements, and `[]` for nothing at all. Default: nothing is said. */
  readonly security?: readonly SecurityRequirement[];
  /** What a success is called. Default: "Success". */
  readonly success?: string;
}

/** What is said about a code; an entry of `@error-model/core/catalogue` is one. */
export interface CodeText {
  /** A heading of a few words. */
  readonly title: string;
  /** When the code occurs. */
  readonly cause: string;
  /** What to do about it. */
  readonly remedy: string;
  /** An example body. */
  readonly sample: object;
}

/** What an OpenAPI document is made of. */
export interface ApiDescription<R extends ErrorDefinitions> {
  readonly info: OpenApiInfo;
  /** Where the paths of the endpoints begin. Default: the document's own host. */
  readonly servers?: readonly OpenApiServer[];
  /** The groups of endpoints, in the order in which they are shown. */
  readonly tags?: readonly OpenApiTag[];
  /** The facts about every code. */
  readonly registry: R;
  /** The endpoints by their names, which become operation ids. */
  readonly endpoints: Readonly<Record<string, Endpoint<RequestSchemas, $ZodType, CodeOf<R>>>>;
  /** What is said about the endpoints, by name. Default: nothing. */
  readonly operations?: Readonly<Record<string, OperationText>>;
  /** What is said about the codes; its samples become the examples. Default: the registry's descriptions, no examples. */
  readonly codes?: { readonly [C in CodeOf<R>]?: CodeText };
  /** Schemes that the operations' `security` names. */
  readonly securitySchemes?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Where the catalogue is: each code then links to `<catalogueUrl>/errors/<CODE>`. Default: no links. */
  readonly catalogueUrl?: string;
  /** Whether errors are also answered as problem details (RFC 9457) to who asks for them. Default: `false`. */
  readonly problemDetails?: boolean;
}
