// The commands of deploy/bucket against the stand-in, as they run by hand.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Storage } from "@google-cloud/storage";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { differences } from "../deploy/bucket/differences.mjs";
import { wantedSettings } from "../deploy/bucket/wanted.mjs";
import { startGcsStandIn } from "../packages/stand-ins/src/index.ts";
import { PENDING_PREFIX } from "../packages/api/src/check-ins/object-keys.ts";
import { inRoot } from "./root.mjs";

const GCS_BUCKET = "octopus-photos";
const PUBLIC_URL = "https://octopus.example";
let dataDir;
let standIn;

async function start(permissions) {
  standIn = await startGcsStandIn({ port: 0, dataDir, bucket: GCS_BUCKET, keys: new Map(), permissions });
}

beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "octopus-gcs-"));
  await start();
});
afterEach(async () => {
  await standIn.close();
  rmSync(dataDir, { recursive: true });
});

function run(command, env = {}) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [inRoot("deploy/bucket/bucket.mjs"), command],
      { env: { PATH: process.env.PATH, GCS_BUCKET, PUBLIC_URL, GCS_ENDPOINT: standIn.endpoint, ...env } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, said: (stdout + stderr).trim() }),
    );
  });
}

const bucket = () => new Storage({ apiEndpoint: standIn.endpoint, projectId: "test" }).bucket(GCS_BUCKET);

test("a new bucket is found wanting, set up, and found well, however often", async () => {
  const before = await run("check");
  expect(before.code).toBe(1);
  for (const setting of ["cors[0]", "lifecycle.rule[0]", "publicAccessPrevention", "softDeletePolicy"])
    expect(before.said).toContain(setting);
  for (let time = 0; time < 2; time += 1) {
    expect(await run("apply")).toEqual({ code: 0, said: "octopus-photos is set up." });
    expect(await run("check")).toEqual({ code: 0, said: "octopus-photos is as it should be." });
  }
});

test.each([
  [
    "another origin",
    { cors: [{ ...wantedSettings(PUBLIC_URL).cors[0], origin: ["*"] }] },
    'cors[0].origin: should be ["https://octopus.example"], is ["*"]',
  ],
  ["no rules", { lifecycle: { rule: [] } }, 'lifecycle.rule[0].action.type: should be "Delete", is nothing'],
  [
    "access by object",
    { iamConfiguration: { uniformBucketLevelAccess: { enabled: false } } },
    "iamConfiguration.uniformBucketLevelAccess.enabled: should be true, is false",
  ],
  [
    "public access",
    { iamConfiguration: { publicAccessPrevention: "inherited" } },
    'iamConfiguration.publicAccessPrevention: should be "enforced", is "inherited"',
  ],
  [
    "what is deleted kept",
    { softDeletePolicy: { retentionDurationSeconds: "604800" } },
    'softDeletePolicy.retentionDurationSeconds: should be 0, is "604800"',
  ],
  ["versions", { versioning: { enabled: true } }, "versioning.enabled: should be false, is true"],
])("a bucket with %s is told apart", async (_, drift, line) => {
  await run("apply");
  await bucket().setMetadata(drift);
  const { code, said } = await run("check");
  expect(code).toBe(1);
  expect(said.split("\n")).toContain(line);
  expect((await run("apply")).code).toBe(0);
});

describe("differences", () => {
  const rule = (condition) => [{ action: { type: "Delete" }, condition }];

  test("counts a rule that asks for more, and one too many, as another", () => {
    const wanted = rule({ age: 2, matchesPrefix: ["pending/"] });
    expect(differences(wanted, rule({ age: 2, matchesPrefix: ["pending/"], isLive: false }))).toHaveLength(1);
    expect(differences(wanted, rule({ age: "2", matchesPrefix: ["pending/"] }))).toEqual([]);
    expect(differences(wanted, rule({ age: 2 }))).toHaveLength(1);
    expect(differences(wanted, [...wanted, ...rule({ age: 1 })])).toHaveLength(1);
  });
});

test("what the rule deletes is what was announced and never submitted", () => {
  const [{ condition }] = wantedSettings(PUBLIC_URL).lifecycle.rule;
  expect(condition.matchesPrefix).toEqual([PENDING_PREFIX]);
});

test("the service's account has what it needs and no more", async () => {
  expect((await run("check-access")).code).toBe(0);
  await standIn.close();
  await start([
    "storage.objects.get",
    "storage.objects.create",
    "storage.objects.list",
    "storage.buckets.update",
  ]);
  expect(await run("check-access")).toEqual({
    code: 1,
    said: "storage.objects.delete: missing\nstorage.buckets.update: too much",
  });
});

test("a bucket that isn't there, or isn't named, is one sentence", async () => {
  expect(await run("check", { GCS_BUCKET: "another" })).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^another: .*does not exist/),
  });
  expect((await run("check", { GCS_BUCKET: "" })).said).toBe("Say with GCS_BUCKET which bucket it is.");
  expect((await run("")).said).toBe("npm run bucket -- apply | check | check-access");
});
