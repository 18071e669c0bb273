/**
 * Calls `stop` once, at the first SIGTERM or SIGINT, or, with `parentPipe`, when stdin ends because the process that
 * started this one is gone. A second signal ends the process at once with code 1.
 */
export function onShutdown({ parentPipe }: { parentPipe: boolean }, stop: (why: string) => void): void {
  let stopping = false;
  function first(why: string) {
    stopping = true;
    stop(why);
  }
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => (stopping ? process.exit(1) : first(signal)));
  if (!parentPipe) return;
  const orphaned = () => {
    if (!stopping) first("the parent process is gone");
  };
  process.stdin.on("end", orphaned).on("close", orphaned).on("error", orphaned).resume();
}
