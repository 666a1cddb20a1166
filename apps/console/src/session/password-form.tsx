import { login, readLogin } from "@error-model/contract";
import { useState } from "react";
import { useCall } from "../api/use-call.js";
import { useTexts } from "../texts/texts-context.js";
import { TextField } from "../ui/text-field.js";
import { EntryForm } from "./entry-form.js";
import { SecondFactorForm } from "./second-factor-form.js";
import { useEnter } from "./use-enter.js";
import { useSignInApi } from "./use-sign-in-api.js";

/** Signs a person in, in one step or in two. */
export function PasswordForm() {
  const { signIn } = useTexts();
  const enter = useEnter();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const [secondStep, setSecondStep] = useState<string>();
  const [startedOver, setStartedOver] = useState(false);
  const call = useCall(useSignInApi(), login);

  async function submit(): Promise<void> {
    setChecked(true);
    if (username === "" || password === "") return;
    const answer = await call.run({ body: { username, password } });
    if (answer === undefined) return;
    const reading = readLogin(answer);
    if (reading.kind === "session")
      enter({ kind: "password", username, token: reading.token }, { username, password });
    else setSecondStep(reading.token);
  }

  if (secondStep !== undefined)
    return (
      <SecondFactorForm
        username={username}
        token={secondStep}
        onStartOver={() => {
          setSecondStep(undefined);
          setPassword("");
          setChecked(false);
          setStartedOver(true);
        }}
      />
    );
  const required = username === "" ? "username" : "password";
  const firstWrong = username === "" || password === "" ? required : undefined;
  return (
    <EntryForm busy={call.busy} failure={call.failure} firstWrong={firstWrong} onSubmit={submit}>
      <TextField
        label={signIn.username}
        name="username"
        autoComplete="username"
        autoFocus={startedOver}
        value={username}
        onChange={setUsername}
        error={checked && username === "" ? signIn.required.username : undefined}
      />
      <TextField
        label={signIn.password}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={checked && password === "" ? signIn.required.password : undefined}
      />
    </EntryForm>
  );
}
