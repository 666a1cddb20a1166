import { ruleCases } from "../../test/rule-cases.js";
import { matchOnCode } from "./match-on-code.js";

ruleCases("match-on-code: assertions of a typed error", matchOnCode, {
  mode: "typed",
  id: "assertion",
  suggestion: "useCode",
  valid: [
    'expect(error).toMatchObject({ error_code: "INVALID_TO" })',
    'expect(error).toHaveProperty("description")',
    'expect(error).toEqual({ status: false, error_code: "INVALID_TO", description: expect.any(String) })',
    'expect(product).toMatchObject({ description: "Blue" })',
    'expect(product.description).toBe("Blue")',
    {
      code: 'expect(error.description).toBe("The API key is disabled.")',
      options: { checkAssertions: false },
    },
  ],
  invalid: [
    {
      code: '«expect(error.description).toBe("The API key is disabled.")»;',
      suggest: [['expect(error.error_code).toBe("API_KEY_INACTIVE");']],
    },
    {
      code: '«expect(error.description).toEqual("Key is off")»;',
      suggest: [
        [
          'expect(error.error_code).toEqual("INVALID_API_KEY");',
          'expect(error.error_code).toEqual("API_KEY_INACTIVE");',
          'expect(error.error_code).toEqual("API_KEY_EXPIRED");',
        ],
      ],
    },
    { code: '«expect(error.description).toContain("disabled")»;' },
    { code: "«expect(error.description).toMatch(/disabled/)»;" },
    { code: '«expect(error.description).to.equal("The API key is disabled.")»;' },
    { code: '«expect(error.description).toEqual(expect.stringContaining("disabled"))»;' },
    { code: '«assert.equal(error.description, "The API key is disabled.")»;' },
    { code: "«assert.match(error.description, /disabled/)»;" },
    { code: 'expect(error).toHaveProperty("description", «"The API key is disabled."»);' },
    { code: 'expect(error).toMatchObject({ description: «"The API key is disabled."» });' },
  ],
});
