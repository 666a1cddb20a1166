import { OperatorError } from "../operator-error.js";

const OLDEST = 24;

/**
 * Refuses a Node that lacks what the gateway calls: it would fail at some later moment, and not say why.
 *
 * @throws OperatorError below Node 24.
 */
export function requireNode(version: string): void {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new OperatorError(
    `The gateway needs Node ${OLDEST} or newer; this is ${version}. In its own repo, node_modules/.bin/node is one.`,
  );
}
