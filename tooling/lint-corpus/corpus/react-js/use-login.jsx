import { useState } from "react";
import { toast } from "sonner";

export function useLogin(navigate) {
  const [locked, setLocked] = useState(false);

  return {
    locked,
    async login(credentials) {
      const response = await fetch("/login", { method: "POST", body: JSON.stringify(credentials) });
      const data = await response.json();
      if (response.ok) {
        navigate("/home");
        return;
      }
      // expect: no-status-branching@a
      switch (response.status) {
        // expect: no-status-branching@a
        case 401:
          toast.error("Wrong password");
          break;
        case 429:
          setLocked(true);
          break;
      }
      // expect: known-code
      if (data.error_code === "USER_NOT_ACTIV") toast.error("Ask your administrator");
      // expect: match-on-code
      if (/active/.test(data.description)) navigate("/support");
    },
  };
}
