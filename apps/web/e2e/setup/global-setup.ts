import { rm } from "node:fs/promises";
import { notedFaults } from "../fixtures/faults.js";
import { temporaryDir } from "../fixtures/service.js";

/** Makes a directory for the demos of this run, which goes with it. The run fails at its end if a service had a fault. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dir = await temporaryDir();
  process.env.JOURNEYS_DIR = dir;
  return async () => {
    const faults = await notedFaults();
    await rm(dir, { recursive: true, force: true });
    if (faults !== "") throw new Error(faults.trim());
  };
}
