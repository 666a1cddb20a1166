interface Message {
  body: string;
  ack(): void;
  retry(seconds: number): void;
}

export async function consume(message: Message): Promise<void> {
  const job = JSON.parse(message.body);
  if (job.description === "noop") return message.ack();

  const res: any = await fetch("/sms/send", { method: "POST", body: message.body });
  if (!res.ok) {
    const err: any = await res.json();
    // expect: known-code
    if (err.error_code === "RATE_LIMITED") return message.retry(1);
    // expect: match-on-code
    if (err.description.startsWith("The request could not be queued")) return message.retry(5);
    // expect: no-status-branching
    if (res.status === 503) return message.retry(60);
    switch (err.error_code) {
      case "INSUFFICIENT_BALANCE":
        return message.retry(3600);
      // expect: exhaustive-match
      default:
        console.error(err.description);
    }
  }
  message.ack();
}

export function titleOf(document: any): string {
  return document.description.includes("#") ? document.title : document.description;
}
