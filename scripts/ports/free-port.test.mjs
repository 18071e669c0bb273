import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { afterEach, expect, test } from "vitest";
import { freePort, freePortsInARow } from "./free-port.mjs";

const module = new URL("./free-port.mjs", import.meta.url).href;
const children = [];
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
});

async function kill(child) {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

/** A process of its own that asks for ports, says which it got, and lives on. */
async function asking(expression) {
  const program = `import { freePort, freePortsInARow } from ${JSON.stringify(module)};
    console.log(JSON.stringify(await (${expression})));
    setInterval(() => {}, 1e6);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), "line");
  return { child, ports: JSON.parse(line) };
}

/** Ports that nobody else asks for; of many runs of this test at once, each has its own. */
const own = 12_000 + Math.floor(Math.random() * 60) * 30;
const within = (first, last) => ({ first: own + first, last: own + last });

test("many processes that ask at once never get the same port, and none that the kernel hands out", async () => {
  // So few that they would meet: 20 of the 24 that there are.
  const some = `freePortsInARow(1, ${JSON.stringify(within(0, 23))})`;
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => asking(`Promise.all(Array.from({ length: 5 }, () => ${some}))`)),
  );
  expect(new Set(answers.flatMap(({ ports }) => ports.flat())).size).toBe(20);
  expect(await freePort()).toBeLessThan(32_768);
});

test("a port is its asker's as long as that lives, and comes back when it is killed", async () => {
  const only = within(24, 24);
  const { child, ports } = await asking(`freePortsInARow(1, ${JSON.stringify(only)})`);
  expect(ports).toEqual([own + 24]);
  await expect(freePortsInARow(1, only)).rejects.toThrow("no 1 free");
  await kill(child);
  expect(await freePortsInARow(1, only)).toEqual([own + 24]);
});

test("a port where somebody listens who never asked for it is in no row", async () => {
  for (const host of [undefined, "127.0.0.1"]) {
    const somebody = createServer().listen(own + 26, host);
    await once(somebody, "listening");
    await expect(freePortsInARow(2, within(25, 27))).rejects.toThrow("no 2 free");
    await once(somebody.close(), "close");
  }
  expect(await freePortsInARow(3, within(25, 27))).toEqual([own + 25, own + 26, own + 27]);
});
