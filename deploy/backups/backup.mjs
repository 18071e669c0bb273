import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { migrationsOf, sequencesOf, tablesOf } from "./tables.mjs";

/**
 * Copies every table as it is at one instant, while people go on, into a directory that must not be there yet: one file for
 * each, and a manifest with their SHA-256 sums, written last: without it, it is none. For its owner's eyes only, as it holds what
 * the database does.
 */
export async function backup(sql, dir) {
  await mkdir(dir, { mode: 0o700 });
  return sql.begin("isolation level repeatable read read only", async (tx) => {
    const [{ at }] = await tx`select now() as at`;
    const tables = [];
    for (const { name, columns } of await tablesOf(tx)) {
      const [{ count }] = await tx`select count(*)::int as count from ${tx(name)}`;
      const file = path.join(dir, `${name}.copy.gz`);
      const rows = await tx.unsafe(`copy "${name}" (${columns.join(", ")}) to stdout`).readable();
      await pipeline(rows, createGzip(), createWriteStream(file, { mode: 0o600 }));
      tables.push({ name, columns, rows: count, sha256: await sumOf(file) });
    }
    const manifest = { at, migrations: await migrationsOf(tx), sequences: await sequencesOf(tx), tables };
    await writeFile(path.join(dir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
    });
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  });
}

/** The SHA-256 sum of a file, hexadecimal. */
export async function sumOf(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
