import type { ZodMiniType } from "zod/mini";

/** A value that outlives the page: in memory, in localStorage, and the same in every tab. */
export interface StoredValue<T> {
  readonly get: () => T | undefined;
  readonly set: (value: T | undefined) => void;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Keeps a value in localStorage. What does not fit the schema counts as absent: another version of this page may have
 * written it. A browser that keeps nothing (private windows, full disks) still has it until the page closes.
 */
export function storedValue<T>(key: string, schema: ZodMiniType<T>): StoredValue<T> {
  const listeners = new Set<() => void>();
  let current = read(key, schema);

  const notify = (): void => {
    for (const listener of listeners) listener();
  };
  globalThis.addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    current = read(key, schema);
    notify();
  });

  return {
    get: () => current,
    set: (value) => {
      current = value;
      write(key, value);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read<T>(key: string, schema: ZodMiniType<T>): T | undefined {
  try {
    const text = localStorage.getItem(key);
    if (text === null) return undefined;
    const result = schema.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // It lives as long as the page, then.
  }
}
