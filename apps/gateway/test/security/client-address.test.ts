import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApiKey } from "../../src/index.js";
import { allowsAddress, findInvalidAddress } from "../../src/accounts/address-list.js";
import { createClientAddress } from "../../src/http/client-address.js";
import { addressGroup } from "../../src/limits/address-group.js";
import { databases } from "../databases.js";
import { expectError } from "../expect-error.js";
import { startTestGateway } from "../test-gateway.js";
import type { TestGateway } from "../test-gateway.js";

const BALANCE = "/api/v1/user/balance";

describe("an allow list", () => {
  test.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.0/24", "192.0.2.255"],
    ["192.0.2.0/24", "::ffff:192.0.2.9"],
    ["192.0.2.0/24", "::ffff:c000:209"],
    ["::ffff:192.0.2.0/120", "192.0.2.9"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["2001:db8::/32", "2001:db8:ffff::1"],
    ["2001:db8::1", "2001:0DB8:0:0:0:0:0:1"],
    ["0.0.0.0/1", "1.2.3.4"],
  ])("%s has %s in it", (entry, address) => {
    expect(allowsAddress([entry], address)).toBe(true);
    expect(allowsAddress(["198.51.100.1", entry], address)).toBe(true);
  });

  test.each([
    ["192.0.2.7", "192.0.2.8"],
    ["192.0.2.0/24", "192.0.3.0"],
    ["192.0.2.0/25", "192.0.2.128"],
    ["2001:db8::/32", "2001:db9::1"],
    ["::/1", "192.0.2.7"],
    ["192.0.2.7", "::192.0.2.7"],
    ["192.0.2.0/24", "2002:c000:207::"],
    ["192.0.2.0/24", "64:ff9b::192.0.2.7"],
    ["192.0.2.7", "192.0.2.7, 198.51.100.1"],
    ["192.0.2.7", "192.0.2.7 "],
    ["192.0.2.7", "192.0.2.7:80"],
    ["127.0.0.1", "0x7f.1"],
    ["127.0.0.1", "2130706433"],
    ["192.0.2.7", "unknown"],
    ["192.0.2.7", ""],
  ])("%s has not %j in it", (entry, address) => {
    expect(allowsAddress([entry], address)).toBe(false);
    expect(allowsAddress(["198.51.100.1", entry], address)).toBe(false);
  });

  test("without entries has every address in it, and no address as well", () => {
    expect(allowsAddress([], "192.0.2.7")).toBe(true);
    expect(allowsAddress([], "unknown")).toBe(true);
  });

  test.each(["", "example.com", "loopback", "192.0.2.0/33", "2001:db8::/129", "192.0.2", "192.0.2.0/", "*"])(
    "takes no %j",
    (entry) => {
      expect(findInvalidAddress(["192.0.2.7", entry])).toBe(entry);
    },
  );
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "20010db800010002/64"],
  ["2001:db8:1:2:ffff::", "20010db800010002/64"],
  ["2001:db8:1:3::", "20010db800010003/64"],
  ["unknown", "unknown"],
])("requests of %s are counted under %s", (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test.each(["10.0.0.0/40", "proxy.example", ""])("%j is no proxy to trust", (entry) => {
  expect(() => createClientAddress([entry])).toThrow(TypeError);
});

describe("X-Forwarded-For", () => {
  const open = (trustedProxies: readonly string[]) => startTestGateway(databases[1]!, { trustedProxies });
  let direct: TestGateway;
  let behindOne: TestGateway;
  let behindTwo: TestGateway;
  beforeAll(async () => {
    [direct, behindOne, behindTwo] = await Promise.all([
      open([]),
      open(["loopback"]),
      open(["loopback", "10.0.0.0/8"]),
    ]);
  });
  afterAll(() => Promise.all([direct, behindOne, behindTwo].map((api) => api[Symbol.asyncDispose]())));

  /** Whether a key that may be used from 192.0.2.0/24 may be used with this header. */
  const isLetIn = async (api: TestGateway, header: string): Promise<boolean> => {
    const { apiKey } = await api.addAccount({ key: { allowedAddresses: ["192.0.2.0/24"] } });
    const answer = await api.get(BALANCE, { "x-api-key": apiKey, "x-forwarded-for": header });
    if (answer.status !== 200) expectError(answer, "IP_NOT_ALLOWED");
    return answer.status === 200;
  };

  test.each(["192.0.2.7", "127.0.0.1, 192.0.2.7", "192.0.2.7, 127.0.0.1"])(
    "is not read without a trusted proxy: %s",
    async (header) => {
      expect(await isLetIn(direct, header)).toBe(false);
    },
  );

  test.each([
    ["192.0.2.7", true],
    ["::ffff:192.0.2.7", true],
    ["198.51.100.1, 192.0.2.7", true],
    ["192.0.2.7, 198.51.100.1", false],
    ["192.0.2.7, 127.0.0.1", true],
    ["192.0.2.7, 10.0.0.1", false],
    ["192.0.2.7, not an address", false],
    ["unknown", false],
    ["192.0.2.7:4711", false],
    ["192.0.2.7, ", true],
    ["192.0.2.7, 2130706433", false],
    ["2130706433", false],
    ["", false],
  ])(
    "behind one proxy, the last address that is no proxy's counts: %j is let in: %s",
    async (header, letIn) => {
      expect(await isLetIn(behindOne, header)).toBe(letIn);
    },
  );

  test.each([
    ["192.0.2.7, 10.0.0.1", true],
    ["192.0.2.7, 198.51.100.1, 10.0.0.1", false],
    ["192.0.2.7, 11.0.0.1", false],
  ])("behind two proxies, both are passed over: %j is let in: %s", async (header, letIn) => {
    expect(await isLetIn(behindTwo, header)).toBe(letIn);
  });

  test.each([
    "Forwarded",
    "X-Real-IP",
    "X-Client-IP",
    "True-Client-IP",
    "CF-Connecting-IP",
    "X-Originating-IP",
  ])("has no stand-in: %s is not read", async (name) => {
    const { apiKey } = await behindOne.addAccount({ key: { allowedAddresses: ["192.0.2.0/24"] } });
    const value = name === "Forwarded" ? "for=192.0.2.7" : "192.0.2.7";
    expectError(await behindOne.get(BALANCE, { "x-api-key": apiKey, [name]: value }), "IP_NOT_ALLOWED");
  });

  test("gives nobody new attempts at a login where no proxy is trusted", async () => {
    const attempts = [];
    for (let attempt = 0; attempt < 6; attempt += 1)
      attempts.push(
        await direct.post(
          "/api/v1/auth/login",
          { username: "ada", password: "" },
          { "x-forwarded-for": `192.0.2.${attempt}` },
        ),
      );
    expect(attempts.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test("a key with an entry that is no address is not created", async () => {
    const { id: accountId } = await direct.addAccount();
    const key = { accountId, workspaceId: 1, allowedAddresses: ["10.0.0.0/99"], now: new Date() };
    await expect(createApiKey(direct.gateway.storage, key)).rejects.toThrow('"10.0.0.0/99"');
  });
});
