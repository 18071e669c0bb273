import { Refusal } from "../say.mjs";

const PATIENCE_MILLISECONDS = 60_000;
const BETWEEN_MILLISECONDS = 100;

/** Resolves when the web app on `port` says that it is ready. Throws a Refusal when it hasn't in time: by default a minute. */
export async function untilReady(port, patience = PATIENCE_MILLISECONDS) {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (await isReady(port)) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MILLISECONDS));
  }
  throw new Refusal("The web app runs but has not become ready within a minute.");
}

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) });
    return answer.status === 200;
  } catch {
    return false;
  }
}
