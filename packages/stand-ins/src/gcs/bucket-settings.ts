import { readFile, rename, writeFile } from "node:fs/promises";
import { randomBytes } from "node:crypto";

export interface CorsRule {
  readonly origin?: readonly string[];
  readonly method?: readonly string[];
  readonly responseHeader?: readonly string[];
  readonly maxAgeSeconds?: number;
}

/** What can be set of a bucket, in the JSON API's own shape. */
export interface BucketResource {
  readonly cors?: readonly CorsRule[];
  readonly [field: string]: unknown;
}

/** The settings that a PATCH may change here; the real API has more. */
export const SETTABLE = ["cors", "lifecycle", "iamConfiguration", "softDeletePolicy", "versioning"] as const;

export interface BucketSettings {
  get(): BucketResource;
  /** Merges as the JSON API does: objects field by field, `null` takes a field away, lists are replaced. */
  patch(change: Record<string, unknown>): Promise<BucketResource>;
}

/** A bucket that nobody has set up: what Google gives to a new one. */
const asCreated: BucketResource = {
  iamConfiguration: {
    uniformBucketLevelAccess: { enabled: false },
    publicAccessPrevention: "inherited",
  },
  softDeletePolicy: { retentionDurationSeconds: "604800" },
};

export async function openBucketSettings(file: string): Promise<BucketSettings> {
  let settings = await readSettings(file);
  return {
    get: () => settings,
    async patch(change) {
      settings = merged(settings, change) as BucketResource;
      const draft = `${file}.${randomBytes(6).toString("hex")}`;
      await writeFile(draft, JSON.stringify(settings));
      await rename(draft, file);
      return settings;
    },
  };
}

async function readSettings(file: string): Promise<BucketResource> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? asCreated : (JSON.parse(text) as BucketResource);
}

function merged(old: unknown, change: unknown): unknown {
  if (!isObject(change)) return change;
  const result: Record<string, unknown> = isObject(old) ? { ...old } : {};
  for (const [name, value] of Object.entries(change))
    if (value === null) delete result[name];
    else result[name] = merged(result[name], value);
  return result;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
