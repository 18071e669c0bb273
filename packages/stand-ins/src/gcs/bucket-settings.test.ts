import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Storage } from "@google-cloud/storage";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startGcsStandIn, type GcsStandIn } from "./start-gcs-stand-in.js";

const BUCKET = "octopus-photos";
let dataDir: string;
let standIn: GcsStandIn;

const start = async () => {
  standIn = await startGcsStandIn({ port: 0, dataDir, bucket: BUCKET, keys: new Map() });
};
const bucket = () =>
  new Storage({
    apiEndpoint: standIn.endpoint,
    projectId: "test",
    retryOptions: { autoRetry: false },
  }).bucket(BUCKET);

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-gcs-"));
  await start();
});
afterEach(async () => {
  await standIn.close();
  await rm(dataDir, { recursive: true });
});

const origin = "https://octopus.example";
const cors = [{ origin: [origin], method: ["PUT"], responseHeader: ["Content-Type"], maxAgeSeconds: 60 }];

describe("a bucket's settings", () => {
  test("are a new bucket's at first, merged field by field, and kept over a restart", async () => {
    const [created] = await bucket().getMetadata();
    expect(created).toMatchObject({
      name: BUCKET,
      iamConfiguration: { publicAccessPrevention: "inherited" },
      softDeletePolicy: { retentionDurationSeconds: "604800" },
    });
    await bucket().setMetadata({ cors, iamConfiguration: { publicAccessPrevention: "enforced" } });
    await standIn.close();
    await start();
    const [kept] = await bucket().getMetadata();
    expect(kept).toMatchObject({
      cors,
      iamConfiguration: {
        publicAccessPrevention: "enforced",
        uniformBucketLevelAccess: { enabled: false },
      },
    });
    await bucket().setMetadata({ cors: null } as never);
    expect((await bucket().getMetadata())[0]).not.toHaveProperty("cors");
  });

  test("that nobody here knows are refused, and nothing is changed", async () => {
    await expect(bucket().setMetadata({ cors, website: { mainPageSuffix: "x" } })).rejects.toThrow("website");
    expect((await bucket().getMetadata())[0]).not.toHaveProperty("cors");
  });
});

test("permissions are those that were given", async () => {
  const [held] = await bucket().iam.testPermissions(["storage.objects.get", "storage.objects.setIamPolicy"]);
  expect(held).toEqual({ "storage.objects.get": true, "storage.objects.setIamPolicy": false });
});

describe("a page of another origin", () => {
  const preflight = async (from: string, method = "PUT") => {
    const response = await fetch(`${standIn.endpoint}/${BUCKET}/key`, {
      method: "OPTIONS",
      headers: { origin: from, "access-control-request-method": method },
    });
    return Object.fromEntries(
      ["origin", "methods", "headers"].map((what) => [
        what,
        response.headers.get(`access-control-allow-${what}`),
      ]),
    );
  };

  test("may do everything until the bucket says who may what", async () => {
    expect(await preflight("https://elsewhere.example")).toMatchObject({ origin: "*" });
    await bucket().setMetadata({ cors });
    expect(await preflight(origin)).toEqual({ origin, methods: "PUT", headers: "Content-Type" });
    const nothing = { origin: null, methods: null, headers: null };
    expect(await preflight("https://elsewhere.example")).toEqual(nothing);
    expect(await preflight(origin, "DELETE")).toEqual(nothing);
  });
});
