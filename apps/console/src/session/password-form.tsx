import { login } from "@error-model/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "../api/api-context.js";
import { useCall } from "../api/use-call.js";
import { FailureNotice } from "../errors/failure-notice.js";
import { useTexts } from "../texts/texts-context.js";
import { Button } from "../ui/button.js";
import { TextField } from "../ui/text-field.js";
import { sessionStore } from "./session.js";

/** Signs a person in. */
export function PasswordForm() {
  const { signIn } = useTexts();
  const navigate = useNavigate();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [checked, setChecked] = useState(false);
  const call = useCall(useApi(), login);

  async function submit(): Promise<void> {
    setChecked(true);
    if (username === "" || password === "") return;
    const answer = await call.run({ body: { username, password } });
    if (answer === undefined) return;
    sessionStore.set({ kind: "password", username, token: answer.token });
    await navigate({ to: "/send" });
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {call.failure !== undefined && (
        <FailureNotice failure={call.failure} onRetry={() => void submit()} isSignIn />
      )}
      <TextField
        label={signIn.username}
        name="username"
        autoComplete="username"
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
      <Button type="submit" look="primary" wide isDisabled={call.busy}>
        {call.busy ? signIn.submitting : signIn.submit}
      </Button>
    </form>
  );
}
