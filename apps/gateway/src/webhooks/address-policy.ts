import ipaddr from "ipaddr.js";

/** Which addresses webhooks may go to beside public ones. */
export interface AddressPolicy {
  /** For development: this machine's own addresses as well. Default: no. */
  readonly allowLoopback?: boolean | undefined;
}

/** The deprecated IPv4-compatible form (RFC 4291, 2.5.5.1), which the library counts as public. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR("::/96");

/**
 * Whether a webhook may be sent to an IP address: public unicast only, whatever form it is written in. IPv4 addresses in
 * IPv6 count as what they hold; tunnels and translations of IPv4 (6to4, Teredo, NAT64) are refused as a whole.
 */
export function permitsAddress(address: string, { allowLoopback = false }: AddressPolicy): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === "loopback") return allowLoopback;
  if (range !== "unicast") return false;
  return parsed.kind() === "ipv4" || !parsed.match(IPV4_COMPATIBLE);
}
