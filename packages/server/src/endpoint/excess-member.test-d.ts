import { defineEndpoint } from "@error-model/core";
import { expectTypeOf, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";
import { createErrors } from "../adapters/express/create-errors.js";
import { endpointHandler as expressHandler } from "../adapters/express/endpoint-handler.js";
import { endpointHandler as fastifyHandler } from "../adapters/fastify/endpoint-handler.js";
import { endpointHandler } from "../adapters/fetch/endpoint-handler.js";
import { endpointHandler as honoHandler } from "../adapters/hono/endpoint-handler.js";
import { ownRegistry } from "../../test/own-registry/own-registry.js";
import { apiError } from "../error/api-error-of-code.js";
import type { NotInResponse, OnlyOfResponse } from "./excess-member.js";
import type { EndpointResult } from "./run-endpoint.js";

const parts = { method: "GET", path: "/campaigns/:id", request: {}, errors: ["NOT_FOUND"] } as const;

const getCampaign = defineEndpoint({
  ...parts,
  response: z.object({
    id: z.string(),
    state: z.enum(["draft", "sent"]),
    runs: z.array(z.object({ at: z.string() })).optional(),
  }),
});
type Campaign = z.input<typeof getCampaign.response>;

const isThere: boolean = Math.random() < 1;

test("a literal with a member that the response does not have does not compile, on any adapter", () => {
  // @ts-expect-error -- the response has no passwordHash
  endpointHandler(getCampaign, () => ({ id: "1", state: "draft", passwordHash: "leak" }));
  // @ts-expect-error -- nor in a promise
  honoHandler(getCampaign, async () => Promise.resolve({ id: "1", state: "draft", passwordHash: "leak" }));
  // @ts-expect-error -- nor beside an error
  expressHandler(getCampaign, () => (isThere ? { id: "1", state: "draft", hash: 1 } : apiError("NOT_FOUND")));
  // @ts-expect-error -- nor deeper
  fastifyHandler(getCampaign, () => ({ id: "1", state: "draft", runs: [{ at: "", hash: 1 }] }));
  // @ts-expect-error -- nor under a name that errors have
  endpointHandler(getCampaign, () => ({ id: "1", state: "draft", details: "leak" }));
  const own = createErrors(ownRegistry);
  // @ts-expect-error -- nor with a registry of one's own
  own.endpointHandler(getCampaign, () => ({ id: "1", state: "draft", passwordHash: "leak" }));
});

test("a variable of a wider type does not compile", () => {
  const row = { id: "1", state: "draft", passwordHash: "leak" } as const;
  // @ts-expect-error -- the row has a passwordHash
  endpointHandler(getCampaign, () => row);
  const maybe: Campaign & { readonly passwordHash?: string } = row;
  // @ts-expect-error -- the row may have one
  endpointHandler(getCampaign, () => maybe);
  const runs = [{ at: "", passwordHash: "leak" }];
  // @ts-expect-error -- its runs have one
  endpointHandler(getCampaign, () => ({ id: "1", state: "draft", runs }));
});

test("the complaint names the member", () => {
  type Of<Result> = OnlyOfResponse<Result, Campaign>;
  expectTypeOf<Of<Campaign & { readonly hash: string }>>().toEqualTypeOf<NotInResponse<"hash">>();
  expectTypeOf<Of<Campaign>>().toEqualTypeOf<unknown>();
});

test("whatever is of the response's own members does", () => {
  endpointHandler(getCampaign, () => ({ id: "1", state: "draft" }));
  endpointHandler(getCampaign, () => ({ id: "1", state: "sent", runs: [{ at: "" }] }));
  const campaign: Campaign = { id: "1", state: "draft" };
  endpointHandler(getCampaign, () => (isThere ? campaign : apiError("NOT_FOUND")));
  const result = (): EndpointResult<typeof getCampaign> => campaign;
  endpointHandler(getCampaign, result);
});

test("members are open where the response leaves them open", () => {
  const loose = defineEndpoint({ ...parts, response: z.looseObject({ id: z.string() }) });
  endpointHandler(loose, () => ({ id: "1", more: { of: "it" } }));
  const miniLoose = defineEndpoint({ ...parts, response: mini.looseObject({ id: mini.string() }) });
  endpointHandler(miniLoose, () => ({ id: "1", more: { of: "it" } }));
  const counts = defineEndpoint({
    ...parts,
    response: z.object({ byName: z.record(z.string(), z.number()), any: z.any(), unknown: z.unknown() }),
  });
  endpointHandler(counts, () => ({ byName: { a: 1 }, any: { b: 1 }, unknown: { c: 1 } }));
});

test("of a union, a literal may have what its option has", () => {
  const found = defineEndpoint({
    ...parts,
    response: z
      .union([
        z.object({ kind: z.literal("a"), x: z.number() }),
        z.object({ kind: z.literal("b"), y: z.tuple([z.date()]) }),
      ])
      .optional(),
  });
  endpointHandler(found, () => (isThere ? { kind: "a", x: 1 } : { kind: "b", y: [new Date()] }));
  endpointHandler(found, () => undefined);
  // @ts-expect-error -- neither has z
  endpointHandler(found, () => ({ kind: "a", x: 1, z: 1 }));
});

test("what contains itself has an end", () => {
  interface Node {
    readonly name: string;
    readonly children: readonly Node[];
  }
  const nodeSchema: z.ZodType<Node, Node> = z.object({
    name: z.string(),
    get children() {
      return z.array(nodeSchema);
    },
  });
  const getNode = defineEndpoint({ ...parts, response: nodeSchema });
  interface Narrow {
    readonly name: "a";
    readonly children: readonly Narrow[];
  }
  const node: Narrow = { name: "a", children: [] };
  endpointHandler(getNode, () => node);
  endpointHandler(getNode, () => ({ name: "b", children: [node] }));
});
