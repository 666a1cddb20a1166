import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

const known = "const body = await res.json(); show(body.error_code); ";
const P = 'import { match, P } from "ts-pattern"; ';

ruleCases("no-status-branching: how a status is asked for, plain JavaScript", noStatusBranching, {
  mode: "javascript",
  id: "status",
  valid: [
    `${known}if (res.status + 401) odd();`,
    `${known}if (res.status >= 600) odd();`,
    `${known}if (res.status === 600) odd();`,
    `${known}if (Math.floor(res.status / 100) === 3) follow();`,
    `${known}if (Math.round(res.status / 100) === 4) odd();`,
    `${known}if (Math.floor(res.status * 100) === 4) odd();`,
    `${known}if (Math.floor(res.status / 10) === 4) odd();`,
    `${known}if (Math.floor() === 4) odd();`,
    `${known}if (res.status === codes.UNAUTHORIZED) login();`,
    `${known}if (res.status === StatusCodes.TEAPOT) brew();`,
    `${known}if (res.status === list()[0].UNAUTHORIZED) login();`,
    `${known}if (res.status === httpConstantsOf(x)) login();`,
    `${known}if (order.status === myconstants.NOT_FOUND && res.mode === 404) drop();`,
    `${known}if ([401].concat(res.status)) odd();`,
    `${known}if (makeSet([401]).has(res.status)) odd();`,
    `${known}if ([].includes(res.status) || [, 204].includes(res.status)) done();`,
    `${known}switch (res.status) { default: done(); }`,
    `${known}switch (res.mode) { case 404: drop(); }`,
    `${known}const T = { 401: "x" }; show(T[body.mode], T.size);`,
    `${known}const T = { 200: "x", ...more }; show(T[res.status]);`,
    `${P}${known}match(res.status).with(P.not(401), f).with(204, f).exhaustive();`,
    `${P}${known}match(res.status).when(isOld, 401).exhaustive();`,
    `${P}${known}match(res).with({ status: P.number }, f).exhaustive();`,
    "if (res.status === 401) { login(); } const body = later ? await res.json() : null;",
    "function f() { const body = read(); if (res.status === 401) login(body); function g() { show(body.error_code); } }",
    "const page = res.ok ? await res.json() : null; if (res.status === 404) drop(page);",
    "if (res.status === 404) { const item = await res.json(); show(item); }",
    "switch (res.status) { case 404: { const item = await res.json(); show(item); } }",
    "const item = pick(await res.json()); if (res.status === 404) drop(item);",
  ],
  invalid: [
    { code: `${known}if («res.status === 599») odd();` },
    { code: `${known}if («Math.trunc(res.status / 100) === 4») fix();` },
    { code: `${known}if («Math.floor(res.status / 100) === 5») retry();` },
    { code: `${known}if («res.status === HttpStatus.NotFound») drop();` },
    { code: `${known}if («res.status === http.constants.HTTP_STATUS_UNAUTHORIZED») login();` },
    {
      code: `${known}enumLike = { NOT_FOUND: 404 }; const Codes = { NOT_FOUND: 404 }; if («res.status === Codes.NOT_FOUND») drop();`,
    },
    { code: `${known}if («[401, 403].indexOf(res.status)» >= 0) login();` },
    { code: `${known}if («Object.freeze([401]).includes(res.status)») login();` },
    { code: `${known}if («res.status >= 500» || other.status < 600) retry();` },
    { code: `${known}if («res.status > 400 && 500 > res.status») fix();` },
    { code: `${known}const T = { 401: "x", ...more }; show(«T[res.status]»);` },
    { code: `${P}${known}match(«res.status»).with(P.union(401, 403), f).exhaustive();` },
    { code: `${P}show(x.error.error_code); match(x).with({ error: { «status: 401» } }, f).exhaustive();` },
    { code: "if («res.status === 401») { const { error } = await res.json(); show(error.error_code); }" },
    { code: "const text = «res.status === 401» ? (await res.json()).error_code : null;" },
  ],
});

ruleCases("no-status-branching: bodies with a written type", noStatusBranching, {
  mode: "typescript",
  id: "status",
  valid: [
    "const body: Product = await res.json(); if (res.status === 401) login(body);",
    "const body = (await res.json()) as Product; if (res.status === 401) login(body);",
    "const [body]: Refused[] = await res.json(); if (res.status === 401) login(body);",
  ],
  invalid: [
    {
      code: "interface Refused { error_code: string; description: string } const body: Refused = await res.json(); if («res.status === 401») login(body);",
    },
    {
      code: "interface Refused { error_code: string; description: string } const body = (await res.json()) as Refused; if («res.status === 401») login(body);",
    },
    {
      code: "enum Codes { TEAPOT = 418, UNAUTHORIZED = 401 } const body = await res.json(); show(body.error_code); if («res.status === Codes.UNAUTHORIZED») login();",
    },
  ],
});
