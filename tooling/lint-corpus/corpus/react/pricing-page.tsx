import { useEffect, useState } from "react";

interface Plan {
  id: string;
  name: string;
  description: string;
  price: number;
}

export function PricingPage() {
  const [plans, setPlans] = useState<Plan[]>([]);
  const [missing, setMissing] = useState(false);

  useEffect(() => {
    const controller = new AbortController();
    void (async () => {
      const res = await fetch("/cms/plans", { signal: controller.signal });
      if (res.status === 404) {
        setMissing(true);
        return;
      }
      setPlans((await res.json()) as Plan[]);
    })();
    return () => controller.abort();
  }, []);

  if (missing) return <p>There are no plans.</p>;
  return (
    <div className="plans">
      {plans.map((plan) => (
        <section key={plan.id}>
          <h2>{plan.name}</h2>
          {plan.description.includes("\n") ? <pre>{plan.description}</pre> : <p>{plan.description}</p>}
          {plan.description === "Custom" ? <a href="/contact">Talk to us</a> : <b>{plan.price}</b>}
        </section>
      ))}
    </div>
  );
}
