/**
 * Makes `work` safe to ask for at any moment: it never runs twice at once, and asking while it runs makes it run once
 * more right after, however often it was asked for. The promise is of a run that began after the asking. `work` must
 * not reject: whoever asks for a run may not be waiting for it.
 */
export function coalesced<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | undefined;
  return () => {
    next ??= last.then(() => {
      next = undefined;
      const run = work();
      last = run;
      return run;
    });
    return next;
  };
}
