import {
  announced,
  auditLedger,
  createTestApi,
  newMission,
  put,
  takePhoto,
  type TestApi,
} from "@octopus/api/testing";
import { checkIns, demoClock, memberships } from "@octopus/db/schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import { signInSomebody } from "../browser.testing.js";
import { buildWebProgram, call } from "./web-program.testing.js";

const A_DAY = 86_400_000;

let api: TestApi;
let program: Awaited<ReturnType<typeof buildWebProgram>>;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString(), photos: true });
  program = await buildWebProgram({ DATABASE_URL: api.databaseUrl, ...api.photoStore!.settings });
}, 120_000);
afterAll(async () => {
  await program.close();
  await api.close();
});

it.each([
  ["before it heard of the submission", false],
  ["while it looks at the photo", true],
])(
  "a web process is killed %s; another takes the same photo, once",
  { timeout: 240_000 },
  async (_, inTheMiddle) => {
    const { missionId } = await newMission(api, { windows: [{ start: "00:00", end: "24:00" }] });
    const me = await signInSomebody(api);
    const caller = api.callerOf({ userId: me.id, role: "USER" });
    const { code } = await caller.mission.byId({ missionId });
    await caller.membership.join({ missionId, code });
    await api.deps.db.delete(demoClock);
    await api.deps.db.insert(demoClock).values({ aheadMilliseconds: A_DAY });
    const token = me.session.accessToken;
    const [first, second] = [await program.start(), await program.start()];

    const photo = await takePhoto();
    const asked = await call(first.site, "checkIn.requestUpload", {
      token,
      input: { missionId, ...announced(photo) },
    });
    expect(asked).toMatchObject({ status: 200 });
    const ticket = asked.data as Parameters<typeof put>[0] & { photoId: number };
    expect(await put(ticket, photo.bytes)).toBe(200);

    const submission = { token, input: { missionId, photoId: ticket.photoId } };
    if (inTheMiddle) {
      api.photoStore!.order("GET json", "stuck");
      const lost = call(first.site, "checkIn.submit", submission).then(
        () => "answered",
        () => "lost",
      );
      await expect.poll(() => api.photoStore!.left("GET json"), { timeout: 60_000 }).toBe(0);
      await first.kill();
      expect(await lost).toBe("lost");
    } else await first.kill();

    const submitted = await call(second.site, "checkIn.submit", submission);
    expect(submitted).toMatchObject({ status: 200 });
    // Whoever presses twice has not checked in twice.
    await call(second.site, "checkIn.submit", submission);
    const mine = (row: { missionId: number; userId: number }) =>
      row.missionId === missionId && row.userId === me.id;
    expect((await api.deps.db.select().from(checkIns)).filter(mine)).toHaveLength(1);
    expect((await api.deps.db.select().from(memberships)).filter(mine)).toMatchObject([{ acceptedCount: 1 }]);
    expect((await auditLedger(api.deps)).differences).toEqual([]);
  },
);
