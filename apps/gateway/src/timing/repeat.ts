/** The longest pause that failures lead to, milliseconds: how late a database that is back is noticed. */
const MAX_PAUSE_MS = 10_000;

/**
 * Runs `work` again and again, with a pause between the end of one run and the start of the next. The timer does not
 * keep the process alive. A rejection goes to `onError` and the loop goes on, with a
 * pause that doubles from failure to failure up to ten seconds and is the given one again after a success.
 *
 * @returns how to stop it; resolves when the run that is under way has ended.
 */
export function repeat(
  work: () => Promise<void>,
  pauseMs: number,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  let pause = pauseMs;

  const run = async () => {
    try {
      await work();
      pause = pauseMs;
    } catch (error) {
      pause = Math.max(pauseMs, Math.min(pause * 2, MAX_PAUSE_MS));
      onError(error);
    }
    schedule();
  };
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = run();
    }, pause).unref();
  };
  schedule();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
