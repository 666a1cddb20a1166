import ipaddr from "ipaddr.js";

/** The bytes of an IPv6 address that name the network; whoever has one can take any of its 2^64 addresses. */
const NETWORK_BYTES = 8;

/** What {@link addressGroup} has made of the last address: those of a flood have one. */
let latest = { address: "", group: "" };

/**
 * The key under which the requests of an address are counted: an IPv4 address as it is, in its IPv6-mapped form too, and
 * the network of an IPv6 address. What is no address is a key of its own.
 */
export function addressGroup(address: string): string {
  if (latest.address !== address) latest = { address, group: groupOf(address) };
  return latest.group;
}

function groupOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${Buffer.from(parsed.toByteArray().slice(0, NETWORK_BYTES)).toString("hex")}/64`;
}
