import { missions, transfers } from "@octopus/db/schema";
import { count, max } from "drizzle-orm";
import { expect, it } from "vitest";
import { createTestApi } from "../../testing/index.js";
import { createDemoClock } from "../clock.js";
import { seedDemo } from "./index.js";

it("fills a demo that starts before today as any other, and leaves its clock alone afterwards", async () => {
  // The store has a clock of its own, ahead of the machine's, or Google's client refuses to sign URLs.
  const api = await createTestApi({ now: "2086-11-22T14:30:00+09:00", photos: true });
  const deps = { ...api.deps, clock: createDemoClock(api.deps.db) };
  const startsAt = new Date("2020-02-29T10:00:00+09:00");
  const isAtItsStart = () => deps.clock.now().getTime() - startsAt.getTime() < 600_000;
  try {
    expect(await seedDemo(deps, { startsAt })).toBe("seeded");
    expect(isAtItsStart()).toBe(true);
    const byStatus = await api.deps.db.select({ n: count() }).from(missions).groupBy(missions.status);
    expect(byStatus.map(({ n }) => n).sort()).toEqual([1, 2, 2, 2, 6]);
    const [last] = await api.deps.db.select({ at: max(transfers.at) }).from(transfers);
    expect(last!.at!.getTime()).toBeLessThan(deps.clock.now().getTime());

    expect(await seedDemo(deps, { startsAt: new Date("2031-01-01T00:00:00Z") })).toBe("present");
    expect(isAtItsStart()).toBe(true);
  } finally {
    await api.close();
  }
});
