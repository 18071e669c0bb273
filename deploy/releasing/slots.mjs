// Which of the two slots serves. The answer is a file, as nginx looks for it with each request: a switch is one system call,
// and nothing is reloaded.
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

const flag = (home) => path.join(home, "live-b");

/** "a" or "b". */
export const liveSlot = (home) => (existsSync(flag(home)) ? "b" : "a");

export function switchTo(home, slot) {
  if (slot === "b") writeFileSync(flag(home), "");
  else rmSync(flag(home), { force: true });
}

/** Makes `<home>/slots/<name>` lead to the release: where the units of that name find their program. */
export function pointSlot(home, name, release) {
  const place = path.join(home, "slots", name);
  mkdirSync(path.dirname(place), { recursive: true });
  const next = `${place}.next`;
  rmSync(next, { force: true });
  symlinkSync(path.join("..", "releases", release), next);
  renameSync(next, place);
}
