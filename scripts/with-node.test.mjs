// That it runs things on another Node, each run of a build server shows: it begins with it, and tries the oldest Node.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { nodeVersions } from "./bring-node.mjs";
import { inRoot } from "./root.mjs";

const withNode = (...args) =>
  spawnSync(process.execPath, [inRoot("scripts/with-node.mjs"), ...args], { encoding: "utf8" });

test("a Node that Octopus isn't tried with is refused in one sentence", () => {
  const { status, stderr, stdout } = withNode("23", "test");
  expect(stderr.trim()).toBe(
    `Node 23 is none of those that Octopus is tried with: ${nodeVersions.join(", ")}.`,
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
});

test("who doesn't say what to run is told how to", () => {
  expect(withNode("22")).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("with-node -- 24 test"),
  });
});

test("each Node is a full version, from the oldest to the newest, and asked for by its major alone", () => {
  for (const version of nodeVersions) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const majors = nodeVersions.map((version) => Number.parseInt(version));
  expect(majors).toEqual([...new Set(majors)].sort((a, b) => a - b));
});
