import { useState } from "react";
import axios from "axios";

export function TwoFactor({ onVerified }: { onVerified: () => void }) {
  const [code, setCode] = useState("");
  const [message, setMessage] = useState<string>();

  const verify = async () => {
    try {
      await axios.post("/login/verify", { code });
      onVerified();
    } catch (e) {
      if (!axios.isAxiosError(e)) throw e;
      const status = e.response?.status;
      const data = e.response?.data;
      if (data?.error_code === "INVALID_CREDENTIALS") setMessage("That code is wrong.");
      else setMessage(data?.description ?? "No connection.");
      // expect: no-status-branching
      if (status === 429) setCode("");
      // expect: match-on-code
      if (data?.description?.toLowerCase()?.includes("too many")) setMessage("Try again later.");
    }
  };

  return (
    <div>
      <input inputMode="numeric" value={code} onChange={(event) => setCode(event.target.value)} />
      <button disabled={code.length !== 6} onClick={() => void verify()}>
        Verify
      </button>
      {message !== undefined && <p role="alert">{message}</p>}
    </div>
  );
}
