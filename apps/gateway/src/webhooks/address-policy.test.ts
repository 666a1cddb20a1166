import { expect, test } from "vitest";
import { permitsAddress } from "./address-policy.js";

test.each(["8.8.8.8", "93.184.216.34", "2606:4700:4700::1111", "2001:4860:4860::8888", "::ffff:8.8.8.8"])(
  "permits the public address %s",
  (address) => {
    expect(permitsAddress(address, {})).toBe(true);
  },
);

test.each([
  "0.0.0.0",
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.1",
  "192.0.2.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::7f00:1",
  "::127.0.0.1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "::ffff:10.0.0.1",
  "::ffff:0:127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::10.0.0.1",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "5f00::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fec0::1",
  "ff02::1",
  "not an address",
  "",
])("refuses %s", (address) => {
  expect(permitsAddress(address, {})).toBe(false);
});

test("permits loopback where development asks for it, in every form, and nothing else with it", () => {
  const policy = { allowLoopback: true };
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].map((address) => permitsAddress(address, policy))).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ["10.0.0.1", "169.254.169.254", "::7f00:1", "fd00::1"].filter((a) => permitsAddress(a, policy)),
  ).toEqual([]);
});
