import { createEnvelopeReader, registry } from "@error-model/core";
import type { EnvelopeReader, ErrorDefinitions } from "@error-model/core";
import { FailureForm } from "./failure-form.js";

/** What reading the failures of a registry takes, made once. */
export interface Codebook {
  readonly definitions: ErrorDefinitions;
  readonly read: EnvelopeReader<ErrorDefinitions>;
  readonly Form: typeof FailureForm;
}

const codebooks = /* @__PURE__ */ new WeakMap<ErrorDefinitions, Codebook>();

/** Gives the codebook of a registry. Default: that of the SMS API. */
export function codebookOf(definitions: ErrorDefinitions = registry): Codebook {
  let codebook = codebooks.get(definitions);
  if (codebook === undefined) {
    class Form extends FailureForm {
      get definitions(): ErrorDefinitions {
        return definitions;
      }
    }
    codebook = { definitions, read: createEnvelopeReader(definitions), Form };
    codebooks.set(definitions, codebook);
  }
  return codebook;
}
