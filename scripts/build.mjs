import { inRoot } from "./root.mjs";
import { runQuietly } from "./run-step.mjs";

export const turbo = inRoot("node_modules/.bin/turbo");
export const turboEnv = {
  TURBO_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  FORCE_COLOR: "0",
  // turbo.json names it for the tests: what has passed on one Node is run again on another.
  NODE_OF_TESTS: process.versions.node,
};

/** Builds what has changed since it was last built; all workspaces, or those named. Throws a Refusal. */
export async function build(signal, ...workspaces) {
  const filters = workspaces.map((name) => `--filter=${name}`);
  await runQuietly(turbo, ["run", "build", "--ui=stream", "--output-logs=new-only", ...filters], {
    refusal: "The build failed: its own words are above.",
    env: turboEnv,
    signal,
  });
}
