/** Ctrl-C under npm arrives twice: from the terminal, and from npm, which passes its own on. */
const SAME_PRESS_MILLISECONDS = 500;

/**
 * The first request to stop (Ctrl-C, SIGTERM, a closed terminal) as an AbortSignal and a promise; a later one, from
 * somebody who has lost patience, as `second`.
 */
export function signals() {
  const controller = new AbortController();
  let firstAt;
  let lost;
  const second = new Promise((resolve) => {
    lost = resolve;
  });
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.on(name, () => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > SAME_PRESS_MILLISECONDS) lost();
      else controller.abort();
    });
  const asked = new Promise((resolve) => controller.signal.addEventListener("abort", () => resolve()));
  return { first: { signal: controller.signal, asked }, second };
}
