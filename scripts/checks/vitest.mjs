// The `test` of every workspace, run by turbo in its directory: its unit and integration tests, and no one else's. Where there
// is no workspace, the directory is told, and how it is to be run.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { inRoot, root } from "../root.mjs";
import { testReport } from "./reports.mjs";

const [workspace = path.relative(root, process.cwd()), ...options] = process.argv.slice(2);
const place = workspace === "" ? "scripts/" : `${workspace}/`;
const report = testReport(workspace);
mkdirSync(path.dirname(report), { recursive: true });

const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
const { status } = spawnSync(
  process.execPath,
  [inRoot("node_modules/vitest/vitest.mjs"), "run", place, ...reporters, ...options],
  { cwd: root, stdio: "inherit" },
);
process.exitCode = status ?? 1;
