import { Stripe, StripeError, type Product } from "stripe";

const stripe = new Stripe("sk_test_example");

export async function visibleProducts(): Promise<Product[]> {
  const { data } = await stripe.products.list();
  return data.filter(({ description }) => description !== null && !description.startsWith("[internal]"));
}

export async function charge(amount: number): Promise<string | undefined> {
  try {
    const { id } = await stripe.paymentIntents.create({ amount, currency: "eur", description: "Top-up" });
    return id;
  } catch (error) {
    if (!(error instanceof StripeError)) throw error;
    if (error.code === "card_declined") return undefined;
    if (error.statusCode === 429) return charge(amount);
    if (error.message.includes("insufficient funds")) return undefined;
    switch (error.type) {
      case "StripeCardError":
        return undefined;
      default:
        throw error;
    }
  }
}
