/** Milliseconds that the extension host's thread has worked, where that can be had; else that went by. */
export function workedMs(): number {
  const host = globalThis as { process?: { threadCpuUsage?: () => { user: number; system: number } } };
  const used = host.process?.threadCpuUsage?.();
  return used ? (used.user + used.system) / 1000 : performance.now();
}

/** The longest time that the extension host took for one turn of its event loop; its own CPU time where that can be had. */
export function watchTurns(): { longest(): number } {
  let [last, longest, on] = [workedMs(), 0, true];
  const turn = (): void => {
    const now = workedMs();
    longest = Math.max(longest, now - last);
    last = now;
    if (on) setTimeout(turn, 0);
  };
  turn();
  return {
    longest() {
      on = false;
      return longest;
    },
  };
}
