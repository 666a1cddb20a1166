const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/**
 * Turns the signals that end a command into one that what it started can follow: a stop may reach this process alone (a
 * supervisor, an editor). The exit status is then the shell's for that signal.
 *
 * @returns {AbortSignal}
 */
export function stopSignals() {
  const stopping = new AbortController();
  for (const [signal, exitCode] of Object.entries(exitCodes))
    process.once(signal, () => {
      process.exitCode = exitCode;
      stopping.abort();
    });
  return stopping.signal;
}
