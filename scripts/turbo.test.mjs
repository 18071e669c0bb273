// What turbo takes for unchanged decides what isn't checked again: these are the sources it has to look at.
import { execFileSync } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { turbo, turboEnv } from "./build.mjs";
import { root } from "./root.mjs";

let tasks;
beforeAll(() => {
  const plan = execFileSync(turbo, ["run", "build", "types", "lint", "test", "test:scripts", "--dry=json"], {
    cwd: root,
    env: { ...process.env, ...turboEnv },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1e8,
  });
  tasks = new Map(JSON.parse(plan).tasks.map((task) => [task.taskId, task]));
});

const workspaces = ["db", "api", "stand-ins", "web", "worker"].map((name) => `@octopus/${name}`);

test.each(["types", "lint", "test"])("every workspace has the task %s", (task) => {
  for (const workspace of workspaces) expect(tasks.get(`${workspace}#${task}`)?.command).toMatch(/\w/);
});

test.each(["db", "stand-ins", "web", "worker"])("%s is built to a folder that turbo keeps", (name) => {
  expect(tasks.get(`@octopus/${name}#build`).outputs).toEqual(["build/**", "dist/**"]);
});

test.each(["types", "lint", "test"])(
  "%s looks again when a workspace that it stands on has changed",
  (task) => {
    const standsOn = (taskId, seen = new Set()) => {
      for (const below of tasks.get(taskId).dependencies)
        if (!seen.has(below)) standsOn(below, seen.add(below));
      return seen;
    };
    for (const below of ["db", "api"])
      expect(standsOn(`@octopus/web#${task}`)).toContain(`@octopus/${below}#sources`);
    expect(Object.keys(tasks.get("@octopus/db#sources").inputs)).toContain("src/enums.ts");
  },
);

test("a build looks at what is built, and at neither tests nor journeys", () => {
  const inputs = Object.keys(tasks.get("@octopus/web#build").inputs);
  expect(inputs).toContain("app/root.tsx");
  expect(inputs.some((file) => file.endsWith("scripts/bundle.mjs"))).toBe(true);
  expect(inputs.filter((file) => /[.]test[.]tsx?$|^e2e\//.test(file))).toEqual([]);
});

test("tests look at their configuration, and at the example that they run", () => {
  const inputs = Object.keys(tasks.get("@octopus/web#test").inputs);
  for (const file of ["vitest.config.ts", "examples/outside-client.ts", "scripts/bundle.mjs"])
    expect(
      inputs.some((input) => input.endsWith(file)),
      file,
    ).toBe(true);
});

test("what has passed on one Node is run again on another, and built only once", () => {
  const looksAtNode = (taskId) =>
    tasks.get(taskId).environmentVariables.configured.some((one) => one.startsWith("NODE_OF_TESTS="));
  for (const task of ["//#test:scripts", ...workspaces.map((workspace) => `${workspace}#test`)])
    expect(looksAtNode(task), task).toBe(true);
  for (const workspace of ["db", "stand-ins", "web", "worker"])
    expect(looksAtNode(`@octopus/${workspace}#build`), workspace).toBe(false);
});
