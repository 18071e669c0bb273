import { checkInCheers } from "@octopus/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestApi, refusal, type TestApi, type TestUser } from "../testing/index.js";
import { checkIn, ongoingMission } from "./ongoing-mission.testing.js";

let api: TestApi;
beforeAll(async () => {
  api = await createTestApi({ photos: true });
});
afterAll(() => api.close());

async function applaudable(people = 3) {
  const { missionId, members } = await ongoingMission(api, { people });
  const [owner, ...others] = members;
  const { checkInId } = await checkIn(owner!.caller, missionId);
  return { missionId, checkInId, owner: owner!, others };
}

const cheersFor = async ({ caller }: TestUser, missionId: number) => {
  const { members } = await caller.checkIn.calendar({ missionId });
  return members.flatMap(({ checkIns }) => checkIns.map(({ cheers, cheeredByMe }) => [cheers, cheeredByMe]));
};

describe("a cheer", () => {
  it("is counted once for each member, and taken back", async () => {
    const { missionId, checkInId, owner, others } = await applaudable();
    const [one, two] = others as [TestUser, TestUser];
    expect(await one.caller.checkIn.cheer({ checkInId, on: true })).toEqual({ cheers: 1, mine: true });
    expect(await one.caller.checkIn.cheer({ checkInId, on: true })).toEqual({ cheers: 1, mine: true });
    expect(await two.caller.checkIn.cheer({ checkInId, on: true })).toEqual({ cheers: 2, mine: true });
    expect(await cheersFor(one, missionId)).toEqual([[2, true]]);
    expect(await cheersFor(owner, missionId)).toEqual([[2, false]]);

    expect(await one.caller.checkIn.cheer({ checkInId, on: false })).toEqual({ cheers: 1, mine: false });
    expect(await one.caller.checkIn.cheer({ checkInId, on: false })).toEqual({ cheers: 1, mine: false });
    expect(await cheersFor(one, missionId)).toEqual([[1, false]]);
  });

  it("carries mission time", async () => {
    const { checkInId, others } = await applaudable();
    await others[0]!.caller.checkIn.cheer({ checkInId, on: true });
    const rows = await api.deps.db.select().from(checkInCheers).where(eq(checkInCheers.checkInId, checkInId));
    expect(rows).toEqual([{ checkInId, userId: others[0]!.id, at: api.clock.now() }]);
  });

  it("stays one, however often a whole team taps at one instant", async () => {
    const { missionId, checkInId, owner, others } = await applaudable(8);
    await Promise.all(
      others.flatMap(({ caller }) =>
        Array.from({ length: 5 }, () => caller.checkIn.cheer({ checkInId, on: true })),
      ),
    );
    expect(await cheersFor(owner, missionId)).toEqual([[7, false]]);
  });

  it("ends as there or not when one person says both at one instant", async () => {
    const { missionId, checkInId, others } = await applaudable();
    const { caller } = others[0]!;
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => caller.checkIn.cheer({ checkInId, on: n % 2 === 0 })),
    );
    const [[cheers, mine]] = (await cheersFor(others[0]!, missionId)) as [[number, boolean]];
    expect(cheers).toBe(mine ? 1 : 0);
  });

  it("is for the other members' check-ins alone", async () => {
    const { checkInId, owner } = await applaudable();
    const stranger = await api.newUser();
    const cheer = ({ caller }: { caller: TestUser["caller"] }, id = checkInId) =>
      refusal(caller.checkIn.cheer({ checkInId: id, on: true }));
    expect(await cheer(owner)).toBe("ACCESS_NOT_ALLOWED");
    expect(await cheer(stranger)).toBe("PICTURE_NOT_FOUND");
    expect(await cheer(owner, 987_654_321)).toBe("PICTURE_NOT_FOUND");
    expect(await cheer({ caller: api.anonymous })).toBe("UNAUTHORIZED");
    expect(await api.deps.db.$count(checkInCheers, eq(checkInCheers.checkInId, checkInId))).toBe(0);
  });
});
