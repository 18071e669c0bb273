// `deploy/backup <directory>` and `deploy/restore <directory>`.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { conclude, Refusal, say } from "../../scripts/say.mjs";
import { backup } from "./backup.mjs";
import { restore } from "./restore.mjs";

await conclude(async () => {
  const [command, dir] = process.argv.slice(2);
  const { DATABASE_URL } = process.env;
  if (dir === undefined) throw new Refusal(`Which directory? deploy/${command} /var/backups/octopus/today`);
  if ((DATABASE_URL ?? "") === "") throw new Refusal("DATABASE_URL is not set: which database?");
  if (command === "restore") {
    const migrate = fileURLToPath(new URL("../../packages/db/dist/migrate-cli.js", import.meta.url));
    execFileSync(process.execPath, [migrate], { stdio: ["ignore", "inherit", "inherit"] });
  }
  const sql = postgres(DATABASE_URL, { max: 1, onnotice: () => {} });
  try {
    const { tables, rows } = await (command === "restore" ? restore(sql, dir) : backup(sql, dir));
    say(`${rows} rows of ${tables} tables are ${command === "restore" ? "restored" : `in ${dir}`}.`);
  } finally {
    await sql.end();
  }
});
