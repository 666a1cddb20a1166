import { ruleCases } from "../../test/rule-cases.js";
import { noStatusBranching } from "./no-status-branching.js";

ruleCases("no-status-branching: defaults and enums, with types", noStatusBranching, {
  mode: "typed",
  id: "status",
  valid: [
    "declare const e: AxiosError; const status = e.response?.status ?? 0; if (status === 429) retry();",
    "const status = axiosError.response?.status ?? 500; show(status, axiosError.response?.data.error_code);",
    "enum Step { First = 401 } declare const job: { step: Step }; show(error.error_code); if (job.step === Step.First) retry();",
    "enum Http { Created = 201 } if (smsError.httpStatus === Http.Created) show();",
    "enum Http { Auto } if (smsError.httpStatus === Http.Auto) show();",
  ],
  invalid: [
    { code: "const status = axiosError.response?.status ?? 0; if («status === 429») retry();" },
    { code: "show(«Math.floor((axiosError.response?.status ?? 0) / 100) === 5»);" },
    { code: "enum Http { TooMany = 429 } if («smsError.httpStatus === Http.TooMany») retry();" },
    { code: "const enum Codes { TooMany = 429 } if («smsError.httpStatus === Codes.TooMany») retry();" },
    { code: "enum Step { TooMany = 429 } switch («smsError.httpStatus») { case Step.TooMany: retry(); }" },
  ],
});

ruleCases("no-status-branching: jQuery, plain JavaScript", noStatusBranching, {
  mode: "javascript",
  id: "status",
  valid: [
    "$.ajax(o).fail(function (xhr) { if (xhr.status == 401) login(); });",
    "$.ajax(o).fail(function (xhr) { var product = xhr.responseJSON; show(product.name); if (xhr.status == 401) login(); });",
  ],
  invalid: [
    {
      code: "$.ajax(o).fail(function (xhr) { var error = xhr.responseJSON; show(error.error_code); if («xhr.status == 401») login(); });",
    },
  ],
});
