import { expect, it } from "vitest";
import { explainFailure } from "./install.js";

it("says that the registry is out of reach when npm could not connect", () => {
  const text = explainFailure("npm error code ENOTFOUND\nnpm error network request failed");
  expect(text).toMatch(/^The consumer test cannot run: no connection to the npm registry \(ENOTFOUND\)/);
  expect(text).toContain("npm error code ENOTFOUND");
});

it("shows npm's own words for any other failure", () => {
  expect(explainFailure("npm error code ERESOLVE")).toMatch(/could not install .*\n.*ERESOLVE$/);
});
