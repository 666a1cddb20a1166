import { useState } from "react";
import { useTexts } from "../texts/texts-context.js";
import { ApiKeyForm } from "./api-key-form.js";
import { PasswordForm } from "./password-form.js";

/** Signs in, with a password or an API key. */
export function SignInForm() {
  const { signIn } = useTexts();
  const [method, setMethod] = useState<"password" | "api-key">("password");
  const methods = [
    { value: "password", label: signIn.withPassword },
    { value: "api-key", label: signIn.withApiKey },
  ] as const;
  return (
    <>
      <fieldset>
        <legend className="visually-hidden">{signIn.method}</legend>
        <div className="segmented">
          {methods.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name="method"
                className="visually-hidden"
                checked={method === value}
                onChange={() => setMethod(value)}
              />
              {label}
            </label>
          ))}
        </div>
      </fieldset>
      {method === "password" ? <PasswordForm /> : <ApiKeyForm />}
    </>
  );
}
