import { startEmbeddedPostgres } from "@octopus/db/embedded-postgres";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { expect, it, onTestFinished } from "vitest";
import { freePort } from "../../../scripts/ports/free-port.mjs";
import { listenToOutbox } from "./outbox-listener.js";

it("hears of mail again after the database was away", { timeout: 240_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "octopus-listener-"));
  const port = await freePort();
  const start = () => startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), durable: false, port });
  let server = await start();
  const sql = postgres(server.url, { max: 1, onnotice: () => {} });
  onTestFinished(async () => {
    await sql.end({ timeout: 1 });
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  let heard = 0;
  let back = 0;
  await listenToOutbox(
    sql,
    "mail_outbox",
    () => void (heard += 1),
    () => void (back += 1),
  );
  expect({ heard, back }).toEqual({ heard: 1, back: 0 }); // mail that was there before
  await sql.notify("mail_outbox", "");
  await expect.poll(() => heard).toBe(2);

  await server.stop();
  server = await start();
  // Once by itself, for mail of the time between, and then with each notification again.
  await expect.poll(() => ({ heard, back }), { timeout: 60_000 }).toEqual({ heard: 3, back: 1 });
  const other = postgres(server.url, { max: 1 });
  await other.notify("mail_outbox", "");
  await other.end();
  await expect.poll(() => heard, { timeout: 60_000 }).toBe(4);
});
