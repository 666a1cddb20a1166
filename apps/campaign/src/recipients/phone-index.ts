const INITIAL_CAPACITY = 1024;

/**
 * Remembers on which line each phone number stood first.
 *
 * Spotting a repeated number needs all numbers before it. As strings in a `Map` ten million of them take more than a
 * gigabyte; an E.164 number has at most 15 digits and fits a double exactly, so that this open-addressing table takes
 * 17 to 34 bytes per number, outside the JavaScript heap.
 */
export class PhoneIndex {
  #capacity = INITIAL_CAPACITY;
  #size = 0;
  #numbers = new Float64Array(INITIAL_CAPACITY);
  #lines = new Uint32Array(INITIAL_CAPACITY);

  get size(): number {
    return this.#size;
  }

  /** Adds a number in E.164 form (`+` and digits), or gives the line where it stood before. */
  add(phone: string, line: number): number | undefined {
    const number = Number(phone.slice(1));
    const slot = this.#slotOf(number);
    if (this.#numbers[slot] === number) return this.#lines[slot];
    this.#numbers[slot] = number;
    this.#lines[slot] = line;
    this.#size += 1;
    if (this.#size * 4 > this.#capacity * 3) this.#grow();
    return undefined;
  }

  #slotOf(number: number): number {
    const mask = this.#capacity - 1;
    // Fibonacci hashing of both halves: consecutive numbers, the usual case, must not form one long run.
    const low = number % 4_294_967_296;
    const high = (number - low) / 4_294_967_296;
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
    while (this.#numbers[slot] !== 0 && this.#numbers[slot] !== number) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const numbers = this.#numbers;
    const lines = this.#lines;
    this.#capacity *= 2;
    this.#numbers = new Float64Array(this.#capacity);
    this.#lines = new Uint32Array(this.#capacity);
    for (const [at, number] of numbers.entries()) {
      if (number === 0) continue;
      const slot = this.#slotOf(number);
      this.#numbers[slot] = number;
      this.#lines[slot] = lines[at] ?? 0;
    }
  }
}
