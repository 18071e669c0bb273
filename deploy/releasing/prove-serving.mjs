import { setTimeout as elapsed } from "node:timers/promises";

const BETWEEN_MILLISECONDS = 200;
/** A worker says nothing on any port. One that lacks a setting or a table ends within a second or two. */
const WORKER_LASTS_MILLISECONDS = 3_000;
/** What whoever comes first asks for: a page, and a list from the database. */
const SMOKE = ["/login", "/trpc/mission.hot?input=%7B%7D"];

/**
 * Resolves when every web process is ready and answers, and all units are still running. Throws an Error that says which one
 * isn't when `patience` (milliseconds) is over, or as soon as one has ended.
 */
export async function proveServing({ ports, units, names, patience }) {
  const began = performance.now();
  for (const port of ports) await untilReady(port);
  for (const port of ports)
    for (const url of SMOKE) {
      const status = await statusOf(port, url);
      if (status !== 200) throw new Error(`port ${port} answers ${url} with ${status ?? "nothing"}.`);
    }
  await elapsed(began + WORKER_LASTS_MILLISECONDS - performance.now());
  await proveRunning();

  async function untilReady(port) {
    while ((await statusOf(port, "/readyz")) !== 200) {
      await proveRunning();
      if (performance.now() - began > patience)
        throw new Error(`port ${port} has not become ready within ${patience / 1000} seconds.`);
      await elapsed(BETWEEN_MILLISECONDS);
    }
  }

  async function proveRunning() {
    for (const name of names)
      if (!(await units.isRunning(name)))
        throw new Error(`${name} has ended:\n${await units.lastWords(name)}`);
  }
}

/** Undefined when there is no answer. */
function statusOf(port, url) {
  return fetch(`http://127.0.0.1:${port}${url}`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status,
    () => undefined,
  );
}
