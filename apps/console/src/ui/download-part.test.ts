import { afterEach, expect, test, vi } from "vitest";
import { downloadPart } from "./download-part.js";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a part is asked for at once with a network, and without one when it is back", async () => {
  const target = new EventTarget();
  vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
  const download = vi.fn(() => Promise.resolve("part"));
  vi.stubGlobal("navigator", { onLine: true });
  expect(await downloadPart(download)).toBe("part");

  vi.stubGlobal("navigator", { onLine: false });
  const part = downloadPart(download);
  await new Promise((resolve) => setImmediate(resolve));
  expect(download).toHaveBeenCalledTimes(1);
  target.dispatchEvent(new Event("online"));
  expect(await part).toBe("part");
  expect(download).toHaveBeenCalledTimes(2);
});
