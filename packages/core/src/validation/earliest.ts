import { compareOrder } from "./placement.js";

/** Keeps the first `limit` items in declared order, of any number that are added; equal ones in the order of adding. */
export class Earliest<Item extends { readonly order: readonly number[] }> {
  readonly #limit: number;
  readonly #items: Item[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The items that are kept, in order. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** What an item must not stand behind to be kept; `undefined` while there is room for any. */
  get bound(): readonly number[] | undefined {
    return this.#items.length < this.#limit ? undefined : this.#items.at(-1)?.order;
  }

  add(item: Item): void {
    let low = 0;
    let high = this.#items.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#items[middle];
      if (other !== undefined && compareOrder(other.order, item.order) <= 0) low = middle + 1;
      else high = middle;
    }
    if (low === this.#limit) return;
    this.#items.splice(low, 0, item);
    if (this.#items.length > this.#limit) this.#items.pop();
  }
}
