import { useMutation } from "@tanstack/react-query";
import type { ErrorEnvelope } from "@error-model/core";
import { toast } from "sonner";

interface SendVariables {
  to: string[];
  message: string;
}

class RequestError extends Error {
  readonly data: ErrorEnvelope;
  readonly status: number;
  constructor(data: ErrorEnvelope, status: number) {
    super(data.description);
    this.data = data;
    this.status = status;
  }
}

async function send(variables: SendVariables): Promise<{ id: string }> {
  const res = await fetch("/api/send", { method: "POST", body: JSON.stringify(variables) });
  if (!res.ok) throw new RequestError((await res.json()) as ErrorEnvelope, res.status);
  return (await res.json()) as { id: string };
}

export function useSend() {
  return useMutation<{ id: string }, SendVariables, RequestError>({
    mutationFn: send,
    // expect: no-status-branching
    retry: (count, error) => count < 3 && (error.status === 429 || error.data.error_code === "DB_ERROR"),
    onError: (error, { to }) => {
      // expect-typed: match-on-code
      if (error.data.description === "A request takes at most 100 recipients.") {
        toast.warning(`Remove ${to.length - 100} recipients.`);
        return;
      }
      // expect-typed: match-on-code
      if (error.message.startsWith("The message is missing")) return;
      toast.error("Not sent", { description: error.data.description });
    },
  });
}
