import { secondFactor, secondFactorCodeSchema } from "@error-model/contract";
import { validate } from "@error-model/core";
import { useState } from "react";
import { useCall } from "../api/use-call.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { TextField } from "../ui/text-field.js";
import { EntryForm } from "./entry-form.js";
import { useEnter } from "./use-enter.js";
import { useSignInApi } from "./use-sign-in-api.js";

interface SecondFactorFormProps {
  readonly username: string;
  /** What the first step answered. */
  readonly token: string;
  readonly onStartOver: () => void;
}

/** Asks for the code of the authenticator app. */
export function SecondFactorForm({ username, token, onStartOver }: SecondFactorFormProps) {
  const { signIn } = useTexts();
  const enter = useEnter();
  const [code, setCode] = useState("");
  const [checked, setChecked] = useState(false);
  const call = useCall(useSignInApi(), secondFactor);
  const isCode = validate(secondFactorCodeSchema, code).ok;

  async function submit(): Promise<void> {
    setChecked(true);
    if (!isCode) return;
    const answer = await call.run({ body: { two_factor_token: token, code } });
    // The password alone would not renew this session: it is not kept.
    if (answer !== undefined) enter({ kind: "password", username, token: answer.token }, undefined);
  }

  return (
    <EntryForm
      busy={call.busy}
      failure={call.failure}
      firstWrong={isCode ? undefined : "code"}
      onSubmit={submit}
      footer={
        <Button look="quiet" onPress={onStartOver}>
          {signIn.startOver}
        </Button>
      }
    >
      <TextField
        label={signIn.code}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        code
        hint={signIn.codeHint}
        value={code}
        onChange={(typed) => setCode(typed.replaceAll(/\s/g, ""))}
        error={checked && !isCode ? signIn.required.code : undefined}
      />
    </EntryForm>
  );
}
