import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestApi, type TestApi, type TestUser } from "../testing/index.js";

let api: TestApi;
let operator: TestUser;
beforeAll(async () => {
  api = await createTestApi({ now: "2026-11-22T12:00:00+09:00" });
});
afterAll(() => api.close());

it("tells what the system's accounts held at the end of each day, missed ones too", async () => {
  operator = await api.newUser({ points: 0, role: "OPERATOR" });
  const person = await api.newUser({ points: 10_000 });
  api.clock.set("2026-11-23T23:59:00+09:00");
  await person.caller.avatar.change({ color: 1, face: 0, hat: 0, pet: 0 });
  api.clock.set("2026-11-25T00:00:00+09:00");
  await person.caller.avatar.change({ color: 2, face: 0, hat: 0, pet: 0 });
  await api.system.job.collectStatistics();
  await api.newUser({ points: 2_000 });
  api.clock.set("2026-11-26T00:00:30+09:00");
  await api.system.job.collectStatistics();

  const days = await operator.caller.operator.ledgerDays({ from: "2026-11-01" });
  expect(days.map(({ day, balances: { GATEWAY, SHOP } }) => [day, GATEWAY, SHOP])).toEqual([
    ["2026-11-22", -10_000, 0],
    ["2026-11-23", -10_000, 500],
    ["2026-11-24", -10_000, 500],
    ["2026-11-25", -12_000, 1_000],
  ]);
  expect(Object.keys(days[0]!.balances).sort()).toEqual(["GATEWAY", "HOUSE", "PAYOUT", "PROMOTION", "SHOP"]);
  expect(await operator.caller.operator.ledgerDays({ from: "2026-11-25" })).toHaveLength(1);
});
