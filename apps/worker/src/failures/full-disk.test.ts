import { auditLedger, createTestApi } from "@octopus/api/testing";
import { createFragileDatabase } from "@octopus/db/testing";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const MEGABYTES = 256;
/** What PostgreSQL says then. */
const DISK_FULL = "53100";

/** A small disk of memory, where this machine lets us have one. */
const disk = mkdtempSync(join(tmpdir(), "octopus-disk-"));
const isMounted = mount();
function mount(): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${MEGABYTES}m,mode=0755`, "tmpfs", disk], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}
afterAll(() => {
  if (isMounted) execFileSync("umount", ["--lazy", disk]);
  rmSync(disk, { recursive: true, force: true });
});

/** Takes all the space that is left. */
async function fill(file: string): Promise<void> {
  const filler = await open(file, "w");
  const bytes = Buffer.alloc(1 << 16);
  try {
    for (;;) if ((await filler.write(bytes)).bytesWritten < bytes.length) break;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    await filler.close();
  }
}

it(
  "a full disk refuses what it can't keep, loses nothing, and all goes on when there is space",
  { timeout: 240_000 },
  async ({ skip }) => {
    if (!isMounted) skip("this machine lets nobody mount a tmpfs here, and no other disk may be filled");
    const database = await createFragileDatabase(disk);
    const api = await createTestApi({ database });
    const person = await api.newUser();
    const kept: number[] = [];
    const create = async () => {
      const { id } = await person.caller.mission.create({
        title: "디스크가 가득 찬 날",
        content: "가".repeat(300),
        type: "LIFE",
        stake: 1000,
        capacity: 8,
        openType: "OPEN_ROOM",
        cameraOnly: false,
      });
      kept.push(id);
    };
    await create();

    const filler = join(disk, "filler");
    await fill(filler);
    let refusal: (Error & { code?: string }) | undefined;
    for (let i = 0; i < 500 && refusal === undefined; i++)
      await create().catch((error: Error) => (refusal = error));
    expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
    expect(codesOf(refusal)).toContain(DISK_FULL);
    // What is there can be read while nothing can be written.
    for (const missionId of kept)
      expect(await person.caller.mission.byId({ missionId })).toMatchObject({ id: missionId });

    await rm(filler);
    await create();
    for (const missionId of kept)
      expect(await person.caller.mission.byId({ missionId })).toMatchObject({ id: missionId });
    const [row] = await database.db.execute<{ n: number }>("select count(*)::int as n from missions");
    expect(row!.n).toBe(kept.length);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
    await api.close();
  },
);

/** The codes of an error and of what caused it. */
function codesOf(error: unknown): unknown[] {
  return error instanceof Error ? [(error as NodeJS.ErrnoException).code, ...codesOf(error.cause)] : [];
}
