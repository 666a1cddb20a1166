import { isIP } from "node:net";
import type { Context } from "hono";
import ipaddr from "ipaddr.js";
import proxyAddr from "proxy-addr";
import { nodeBindings } from "./node-bindings.js";

/** Tells the address that a request comes from, by what the server has bound to it. */
export type ClientAddress = (c: Pick<Context, "env">) => string;

/** The address of a request whose connection is gone, or that came over none, as in `app.request()`. */
const UNKNOWN = "unknown";

/**
 * Makes what tells a client's address: the other end of the connection, unless that is a proxy that is trusted by name.
 * Then it is the last address in X-Forwarded-For that no trusted proxy has: everything before it was written by whoever
 * that is, and says nothing.
 *
 * @param trustedProxies addresses, CIDR ranges, `loopback`, `linklocal` or `uniquelocal`. None: the header is not read.
 * @throws TypeError for an entry that is none of these.
 */
export function createClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const isTrustedAddress = proxyAddr.compile([...trustedProxies]);
  // Both libraries read 2130706433 as 127.0.0.1; in the header of an honest proxy there is no such spelling.
  const isTrusted = (address: string, hop: number) => isIP(address) !== 0 && isTrustedAddress(address, hop);
  if (trustedProxies.length === 0)
    return (c) => plainAddress(nodeBindings(c).incoming?.socket.remoteAddress ?? "");
  return (c) => {
    const request = nodeBindings(c).incoming;
    // The types promise an address; a socket that was closed meanwhile has none.
    const address: string | undefined = request === undefined ? undefined : proxyAddr(request, isTrusted);
    return address === undefined ? UNKNOWN : plainAddress(address);
  };
}

/** What {@link plainAddress} has made of the last address: those of a flood have one. */
let latest = { address: "", plain: UNKNOWN };

/** An address in its usual spelling, IPv4 for one that is mapped into IPv6. */
function plainAddress(address: string): string {
  if (latest.address !== address)
    latest = { address, plain: isIP(address) === 0 ? UNKNOWN : ipaddr.process(address).toString() };
  return latest.plain;
}
