import { createServer } from "node:net";
import { freePort } from "../../scripts/checks/free-port.mjs";

/** The first ports of so many rows, each of `length` ports that nobody listens on now. */
export async function portsInARow(rows, length) {
  const firsts = [];
  while (firsts.length < rows) {
    const first = await freePort();
    const row = Array.from({ length }, (_, number) => first + number);
    const clashes = firsts.some((other) => Math.abs(other - first) < length);
    if (!clashes && (await Promise.all(row.map(isFree))).every(Boolean)) firsts.push(first);
  }
  return firsts;
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
