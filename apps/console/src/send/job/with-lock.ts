interface LockOptions {
  readonly signal: AbortSignal;
  /** Called where somebody else has the lock; `run` follows when they are done with it. */
  readonly onWait: () => void;
  readonly run: () => Promise<void>;
}

/**
 * Runs something while no other tab does. Without the Web Locks API, which exists on secure origins only, it simply runs:
 * what two tabs send under the same keys is still carried out once.
 */
export async function withLock(name: string, { signal, onWait, run }: LockOptions): Promise<void> {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  if (locks === undefined) {
    await run();
    return;
  }
  const ran = await locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock === null) return false;
    await run();
    return true;
  });
  if (ran || signal.aborted) return;
  onWait();
  // An abort while waiting rejects: then there is nothing to do any more.
  await locks.request(name, { signal }, run).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
