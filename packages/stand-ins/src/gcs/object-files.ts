import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createChecksums, type Checksums } from "./checksums.js";

export interface ObjectRecord extends Checksums {
  readonly key: string;
  readonly contentType: string;
  /** What a GET answers as its `Cache-Control`; absent when whoever wrote it said nothing. */
  readonly cacheControl?: string | undefined;
  readonly byteLength: number;
  /** Changes with every write of the key. */
  readonly generation: string;
  readonly updatedAt: string;
  /** Name of the file that holds the bytes. */
  readonly blob: string;
}

/** Bytes that have arrived whole but aren't an object yet. */
export interface Upload {
  readonly byteLength: number;
  commit(key: string, contentType: string, cacheControl?: string): Promise<ObjectRecord>;
  discard(): Promise<void>;
}

export interface ObjectFiles {
  /** Writes a stream to disk; rejects, and leaves nothing, if the stream ends before its time. */
  receive(bytes: Readable | AsyncIterable<Buffer>): Promise<Upload>;
  find(key: string): ObjectRecord | undefined;
  /** The object and a stream of exactly its bytes, whatever happens to the key meanwhile. */
  open(key: string): Promise<{ object: ObjectRecord; bytes: Readable } | undefined>;
  /** False if there was none. */
  remove(key: string): Promise<boolean>;
  /** Objects whose key starts with `prefix` and comes after `after`, in order of the keys' bytes. */
  list(prefix: string, after: string): ObjectRecord[];
}

/**
 * One bucket's objects as files: the bytes under names made here, beside them a record per key named by the key's
 * hash, so no key can name a path. A record is renamed into place after its bytes: an object is there whole or not.
 * One process at a time owns the directory.
 */
export async function openObjectFiles(directory: string, now: () => Date): Promise<ObjectFiles> {
  const blobs = join(directory, "blobs");
  const records = join(directory, "records");
  await mkdir(blobs, { recursive: true });
  await mkdir(records, { recursive: true });
  const objects = await readRecords(records);
  await removeStrays(blobs, new Set([...objects.values()].map(({ blob }) => blob)));

  let lastGeneration = 0;
  const nextGeneration = (at: Date): string => {
    lastGeneration = Math.max(lastGeneration + 1, at.getTime() * 1000);
    return String(lastGeneration);
  };

  // One change at a time, so that memory and disk agree on which write of a key was the last.
  let lastChange: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(change: () => Promise<T>): Promise<T> => {
    const mine = lastChange.then(change);
    lastChange = mine.catch(() => undefined);
    return mine;
  };

  async function store(object: ObjectRecord): Promise<ObjectRecord> {
    const record = join(records, recordName(object.key));
    const draft = `${record}.${object.blob}.draft`;
    try {
      await writeFile(draft, JSON.stringify(object));
      await rename(draft, record);
    } catch (error) {
      await rm(draft, { force: true });
      await rm(join(blobs, object.blob), { force: true });
      throw error;
    }
    const replaced = objects.get(object.key);
    objects.set(object.key, object);
    // Whoever is still reading the old bytes keeps them: an open file outlives its name.
    if (replaced !== undefined) await rm(join(blobs, replaced.blob), { force: true });
    return object;
  }

  return {
    async receive(bytes) {
      const blob = randomUUID();
      const path = join(blobs, blob);
      const checksums = createChecksums();
      let byteLength = 0;
      const discard = () => rm(path, { force: true });
      try {
        await pipeline(
          bytes,
          async function* (source: AsyncIterable<Buffer>) {
            for await (const chunk of source) {
              checksums.update(chunk);
              byteLength += chunk.length;
              yield chunk;
            }
          },
          createWriteStream(path, { flags: "wx" }),
        );
      } catch (error) {
        await discard();
        throw error;
      }
      return {
        byteLength,
        discard,
        commit: (key, contentType, cacheControl) =>
          inTurn(() => {
            const at = now();
            const written = { generation: nextGeneration(at), updatedAt: at.toISOString() };
            return store({
              ...{ key, contentType, cacheControl, byteLength, blob },
              ...written,
              ...checksums.digest(),
            });
          }),
      };
    },

    find: (key) => objects.get(key),

    async open(key) {
      for (let object = objects.get(key); object !== undefined; object = objects.get(key)) {
        try {
          const file = await open(join(blobs, object.blob));
          return { object, bytes: file.createReadStream() };
        } catch (error) {
          // Replaced between the look-up and the open: look again. Otherwise the disk has lost it.
          if (objects.get(key) === object) throw error;
        }
      }
      return undefined;
    },

    remove: (key) =>
      inTurn(async () => {
        const object = objects.get(key);
        if (object === undefined) return false;
        objects.delete(key);
        await rm(join(records, recordName(key)), { force: true });
        await rm(join(blobs, object.blob), { force: true });
        return true;
      }),

    list: (prefix, after) =>
      [...objects.values()]
        .filter(({ key }) => key.startsWith(prefix) && compareBytes(key, after) > 0)
        .sort((a, b) => compareBytes(a.key, b.key)),
  };
}

function recordName(key: string): string {
  return `${createHash("sha256").update(key).digest("hex")}.json`;
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

async function readRecords(directory: string): Promise<Map<string, ObjectRecord>> {
  const objects = new Map<string, ObjectRecord>();
  for (const name of await readdir(directory)) {
    const path = join(directory, name);
    if (!name.endsWith(".json")) {
      await rm(path, { force: true });
      continue;
    }
    const object = JSON.parse(await readFile(path, "utf8")) as ObjectRecord;
    objects.set(object.key, object);
  }
  return objects;
}

/** What a crash in the middle of an upload leaves behind. */
async function removeStrays(directory: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(directory))
    if (!kept.has(name)) await rm(join(directory, name), { force: true });
}
