import { match, P } from "ts-pattern";

type OrderState = "new" | "paid" | "shipped" | "returned";
interface Order {
  id: string;
  state: OrderState;
  code: string;
  description: string;
}

export function next(order: Order): OrderState {
  return match(order.state)
    .with("new", () => "paid" as const)
    .with("paid", () => "shipped" as const)
    .otherwise((state) => state);
}

export function label(order: Order): string {
  switch (order.state) {
    case "new":
      return "New";
    case "paid":
      return "Paid";
    default:
      return order.description;
  }
}

const DISCOUNTS: Record<string, number> = { SPRING: 10, SUMMER: 20 };
export const discount = (order: Order): number => DISCOUNTS[order.code] ?? 0;

export function isGift(order: Order): boolean {
  return match(order)
    .with({ description: P.string.includes("gift") }, () => true)
    .with({ code: "GIFT" }, () => true)
    .with(P._, () => false)
    .exhaustive();
}
