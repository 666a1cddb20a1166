/** A clock that only delays move: a sleep is over at once, and remembered. */
export function createVirtualClock() {
  let time = Date.UTC(2026, 0, 1);
  const delays: number[] = [];
  return {
    delays,
    now: () => time,
    sleep: (ms: number): Promise<void> => {
      delays.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
