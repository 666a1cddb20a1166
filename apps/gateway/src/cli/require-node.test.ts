import { expect, test } from "vitest";
import { OperatorError } from "../operator-error.js";
import { requireNode } from "./require-node.js";

test.each(["24.0.0", "25.1.0", "100.0.0"])("Node %s will do", (version) => {
  expect(() => requireNode(version)).not.toThrow();
});

test.each(["20.19.0", "22.21.1", "23.11.0"])(
  "Node %s is refused in words that say which would do",
  (version) => {
    expect(() => requireNode(version)).toThrow(OperatorError);
    expect(() => requireNode(version)).toThrow(`needs Node 24 or newer; this is ${version}`);
  },
);
