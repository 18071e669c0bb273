import { existsSync } from "node:fs";
import { Refusal } from "../say.mjs";
import { runPrefixed } from "./run-check.mjs";

/** Installs packages of Debian. Throws a Refusal with the given sentence where that isn't ours to do: no root, no Debian. */
export async function aptInstall(name, packages, refusal) {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) throw new Refusal(refusal);
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const quietly = ["-qq", "-o", "Dpkg::Use-Pty=0"];
  await runPrefixed(name, "apt-get", [...quietly, "update"], env);
  const install = ["install", "-y", "--no-install-recommends", ...packages];
  await runPrefixed(name, "apt-get", [...quietly, ...install], env);
}
