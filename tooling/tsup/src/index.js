export { definePackageBuild } from "./define-package-build.js";
export { reachedPartOf } from "./reached-part-of.js";
