import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: where an error comes from, plain JavaScript", matchOnCode, {
  mode: "javascript",
  id: "comparison",
  suggestion: "useCode",
  valid: [
    'const product = await res.json(); if (product.status === "active" && product.description.includes("sale")) show();',
    'const product = await res.json(); if (product.status && product.description === "x") show();',
    'if (product.status === false && product.description === "x") show();',
    'const a = await res.json(); const b = await other.json(); if (a.status === false && b.description === "x") show();',
    'const body = await res.json(); if (body.status !== false && body.description === "x") show();',
    'const body = await res.json(); if (body.status === 0 && body.description === "x") show();',
    'const body = await res.json(); if (body.ok === false && body.description === "x") show();',
    'const query = useQuery(q); if (query.data.description === "x") show();',
    'if (props.error.title === "x" && props.data.description === "x") show();',
    'const body = JSON.parse(order.payload.body); if (body.description === "x") show();',
    'import { match } from "ts-pattern"; match(update).with({ error_code: 403 }, drop).exhaustive(); if (update.description === "x") show();',
    'import { match } from "ts-pattern"; match(error).with({ error_code: "NOT_FOUND" }, drop).exhaustive(); if (product.description === "x") show();',
    'match(error).with({ error_code: "NOT_FOUND" }, drop); if (error.description === "x") show();',
    "const groups = Object.groupBy(products, (product) => product.description); show(groups);",
    'import { strictEqual } from "./my-assert.js"; log(error.error_code); strictEqual(error.description, "x");',
  ],
  invalid: [
    {
      code: 'const body = await res.json(); if (body.status === false && «body.description === "x"») stop();',
    },
    {
      code: 'const body = await res.json(); if (body.status !== true) { if («body.description.startsWith("x")») stop(); }',
    },
    {
      code: "const body = await res.json(); if (!body.status) { if («/x/u.test(body.description)») stop(); }",
    },
    {
      code: 'async function send() { const { status, description } = await res.json(); if (status) return done(); if («description === "x"») stop(); }',
    },
    {
      code: 'const { data } = await axios.get(url); if (data.status === false && «data.description === "x"») stop();',
    },
    { code: 'const body = await res.json(); body.status ? done() : «body.description === "x"» && stop();' },
    { code: 'const query = useQuery(q); if («query.error?.response?.data?.description === "x"») stop();' },
    { code: 'if («this.state.error.response.data.description.includes("x")») stop();' },
    { code: 'const { error } = useMutation(m); if («error.response.data.description === "x"») stop();' },
    {
      code: 'try { await got.post(url); } catch (error) { const body = JSON.parse(error.response.body); if («body.description === "x"») stop(); }',
    },
    {
      code: 'import { match } from "ts-pattern"; match(problem).with({ error_code: "NOT_FOUND" }, drop).otherwise(show); if («problem.description === "x"») stop();',
    },
    {
      code: 'import { match } from "ts-pattern"; match(result).with({ ok: true }, show).with({ error: { error_code: "NOT_FOUND" } }, drop).otherwise(show); if («result.error.description === "x"») stop();',
    },
    {
      code: 'import { isMatching } from "ts-pattern"; if (isMatching({ error_code: "NOT_FOUND" }, problem) && «problem.description === "x"») stop();',
    },
    {
      code: "log(error.error_code); const groups = Object.groupBy([error], (each) => «error.description»); show(groups);",
      ids: ["lookup"],
    },
    {
      code: 'import { strictEqual } from "node:assert"; log(error.error_code); «strictEqual(error.description, "x")»;',
      ids: ["assertion"],
    },
    {
      code: 'import check from "node:assert/strict"; log(error.error_code); «check.match(error.description, /x/)»;',
      ids: ["assertion"],
    },
    {
      code: 'const { expect: should, assert: must } = require("chai"); log(error.error_code); «must.include(error.description, "x")»; should(1);',
      ids: ["assertion"],
    },
  ],
});

ruleCases("match-on-code: predicates that ts-pattern makes, with types", matchOnCode, {
  mode: "typed",
  id: "pattern",
  valid: [
    'import { isMatching, P } from "ts-pattern"; const isOnSale = isMatching({ description: P.string.includes("sale") }); show(isOnSale(product));',
    'import { isMatching, P } from "ts-pattern"; const isDescribed = isMatching({ description: P.string }); show(isDescribed(error));',
    'import { isMatching } from "ts-pattern"; const isKnown = isMatching({ description: "x" }); show(isKnown);',
  ],
  invalid: [
    {
      code: 'import { isMatching, P } from "ts-pattern"; const isLow = isMatching({ «description: P.string.includes("balance")» }); if (isLow(error)) retry();',
    },
    {
      code: 'import { isMatching } from "ts-pattern"; const isLow = isMatching({ «description: "x"» }); show(isLow(product), isLow(error));',
    },
  ],
});
