import { ensureServiceAccount, startGcsStandIn } from "@octopus/stand-ins";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGcsObjectStore } from "../adapters/gcs-object-store.js";

/** The Google Cloud Storage stand-in on a free port, and the production adapter pointed at it. */
export async function startPhotoStore(realNow: () => Date) {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-photos-"));
  const account = await ensureServiceAccount(dataDir);
  const standIn = await startGcsStandIn({ port: 0, dataDir, bucket: "octopus-test", now: realNow });
  return {
    store: createGcsObjectStore({
      bucket: "octopus-test",
      endpoint: standIn.endpoint,
      credentialsFile: account.file,
      realNow,
      attemptMilliseconds: 5_000,
    }),
    order: standIn.order,
    left: standIn.left,
    /** What another process needs to use it as well. */
    settings: {
      GCS_BUCKET: "octopus-test",
      GCS_ENDPOINT: standIn.endpoint,
      GOOGLE_APPLICATION_CREDENTIALS: account.file,
    },
    async close() {
      await standIn.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type PhotoStore = Awaited<ReturnType<typeof startPhotoStore>>;
