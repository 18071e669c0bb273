import { rm } from "node:fs/promises";
import { temporaryDir } from "./fixtures/service.js";

/** Makes a directory for the demos of this run, which goes with it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dir = await temporaryDir();
  process.env.JOURNEYS_DIR = dir;
  return () => rm(dir, { recursive: true, force: true });
}
