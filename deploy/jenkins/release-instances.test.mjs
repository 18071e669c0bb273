// Several instances, one after the other: with programs in the place of ssh, scp and curl that write down what they are asked.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inRoot } from "../../scripts/root.mjs";

let dir;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "octopus-jenkins-"));
  mkdirSync(path.join(dir, "bin"));
  writeFileSync(path.join(dir, "octopus-2.tgz"), "");
});
afterEach(() => rmSync(dir, { recursive: true }));

/** Every instance serves release 1, stages release 2, and can't release it when its name is in `broken`. */
function releaseInstances(broken = "none") {
  const program = (name, body) =>
    writeFileSync(path.join(dir, "bin", name), `#!/usr/bin/env bash\n${body}\n`, { mode: 0o755 });
  program("scp", "exit 0");
  program("curl", "exit 0");
  program(
    "ssh",
    `[[ "$*" == *" sudo /opt/octopus/bin/release" ]] && { echo 1; exit 0; }
instance="$(sed 's/.*deploy@\\([a-z]*\\).*/\\1/' <<<"$*")"
echo "$instance \${*: -2}" | sed 's#/opt/octopus/bin/##' >>"${dir}/asked"
[[ "$*" == *bin/stage* ]] && { echo 2; exit 0; }
[[ "$instance" == ${broken} && "$*" == *"release 2" ]] && exit 1
exit 0`,
  );
  const { status } = spawnSync(inRoot("deploy/jenkins/release-instances"), [dir], {
    env: {
      PATH: `${dir}/bin:${process.env.PATH}`,
      ...{ INSTANCES: "one two three", DEPLOY_USER: "deploy", DEPLOY_KEY: "key", KNOWN_HOSTS: "hosts" },
    },
    encoding: "utf8",
  });
  return { status, asked: readFileSync(path.join(dir, "asked"), "utf8").trim().split("\n") };
}

const staged = ["one", "two", "three"].map((name) => `${name} stage /tmp/octopus-release.tgz`);

test("all of them are staged before any is released", () => {
  expect(releaseInstances()).toEqual({
    status: 0,
    asked: [...staged, "one release 2", "two release 2", "three release 2"],
  });
  expect(readFileSync(path.join(dir, "before"), "utf8")).toBe("one 1\ntwo 1\nthree 1\n");
});

test("when one fails, those before it go back, and those behind it are left alone", () => {
  expect(releaseInstances("two")).toEqual({
    status: 1,
    asked: [...staged, "one release 2", "two release 2", "one release 1"],
  });
});
