import { isIP } from "node:net";
import proxyAddr from "proxy-addr";

/**
 * Whether a list of addresses and CIDR ranges has a client's address in it. An empty list has every address in it; an
 * address that is none (a socket that is gone has no address) is in no other list. IPv4 addresses are found in their
 * IPv6-mapped form too, and the other way round.
 */
export function allowsAddress(list: readonly string[], address: string): boolean {
  if (list.length === 0) return true;
  // proxy-addr reads 2130706433 as 127.0.0.1. Its predicate's second argument is the number of the hop.
  return isIP(address) !== 0 && proxyAddr.compile([...list])(address, 0);
}

/** Gives the first entry of a list that is neither an address nor a CIDR range; `undefined` when all are. */
export function findInvalidAddress(list: readonly string[]): string | undefined {
  return list.find((entry) => !isAddressOrRange(entry));
}

function isAddressOrRange(entry: string): boolean {
  // proxy-addr knows names of ranges as well (`loopback`), which belong into the trust of proxies only.
  if (!/^[\d.]+(?:\/\d+)?$|^[\da-f:.]+(?:\/\d+)?$/i.test(entry)) return false;
  try {
    proxyAddr.compile([entry]);
    return true;
  } catch {
    return false;
  }
}
