import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Refusal } from "../../scripts/say.mjs";
import { sumOf } from "./backup.mjs";
import { migrationsOf, tablesOf } from "./tables.mjs";

/**
 * Fills a migrated database in which nobody has been yet, in one transaction: it is all there, or nothing is. Throws a Refusal
 * when the backup is not whole, or changed, or of another schema, or when somebody is there already.
 */
export async function restore(sql, dir) {
  const manifest = await read(dir);
  for (const { name, sha256 } of manifest.tables)
    if ((await sumOf(fileOf(dir, name)).catch(() => "")) !== sha256)
      throw new Refusal(`${name} is not what was saved: nothing was restored.`);
  if (JSON.stringify(await migrationsOf(sql)) !== JSON.stringify(manifest.migrations))
    throw new Refusal(
      "The backup has other migrations: restore it with the release that made it, then release the next.",
    );

  await sql.begin(async (tx) => {
    const present = await tablesOf(tx);
    const [{ taken }] =
      await tx`select exists (select from users) or exists (select from transfers) as taken`;
    if (taken) throw new Refusal("There are people in this database: a backup goes into an empty one.");
    // What the migrations have put there is in the backup, too.
    for (const { name } of present.toReversed()) if (name !== "transfers") await tx`delete from ${tx(name)}`;
    for (const { name, columns, rows } of manifest.tables) {
      const into = await tx.unsafe(`copy "${name}" (${columns.join(", ")}) from stdin`).writable();
      await pipeline(createReadStream(fileOf(dir, name)), createGunzip(), into);
      const [{ count }] = await tx`select count(*)::int as count from ${tx(name)}`;
      if (count !== rows)
        throw new Refusal(`${count} rows of ${name} came, of ${rows}: nothing was restored.`);
    }
    for (const { name, last } of manifest.sequences)
      await tx`select setval(${name}::regclass, ${last}::bigint)`;
  });
  await sql`analyze`;
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}

const fileOf = (dir, table) => path.join(dir, `${table}.copy.gz`);

async function read(dir) {
  const text = await readFile(path.join(dir, "manifest.json"), "utf8").catch(() => {
    throw new Refusal(`${dir} is no backup: it has no manifest, which is written last.`);
  });
  return JSON.parse(text);
}
