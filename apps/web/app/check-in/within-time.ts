/** Does work that can be aborted: by `signal`, or because it takes longer than so many milliseconds. */
export async function withinTime<Result>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  signal.throwIfAborted();
  // AbortSignal.any would say it in a word, but phones a few years old don't know it.
  const either = new AbortController();
  const stop = () => either.abort(signal.reason);
  signal.addEventListener("abort", stop);
  const timer = setTimeout(() => either.abort(), milliseconds);
  try {
    return await work(either.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}
