interface Payment {
  id: string;
  amount: number;
  currency: string;
  type: "deposit" | "usage" | "adjustment";
  description: string;
  source: string;
}

/** A payment of the same API has a description too, and it is no error. */
export async function loadPayments(key: string): Promise<Payment[]> {
  const res = await fetch("/user/payments", { headers: { "X-API-Key": key } });
  if (!res.ok) throw new Error(`payments: HTTP ${res.status}`);
  return (await res.json()) as Payment[];
}

export function refunds(payments: readonly Payment[]): Payment[] {
  return payments.filter(({ type, description }) => type === "adjustment" && /refund/i.test(description));
}

export function byMonth(payments: readonly Payment[]): Map<string, number> {
  const months = new Map<string, number>();
  for (const { description, amount } of payments) {
    const month = /^Usage (\d{4}-\d{2})/.exec(description)?.[1];
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + amount);
  }
  return months;
}

export function setUp(body: { status: boolean; error?: string }): boolean {
  return body.status === false && body.error === "Account is in setup process";
}
