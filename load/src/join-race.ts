import { createTestApi, type TestUser } from "@octopus/api/testing";
import postgres from "postgres";
import { inFlight } from "./in-flight.js";
import type { Measure, Part } from "./part.js";
import { newPeople } from "./people.js";

const CAPACITY = 8;
const STAKE = 100;
/** Twice as many as there is room for. */
const PRESSING = 14;
const IN_FLIGHT = 14;

interface Press {
  readonly person: TestUser;
  readonly missionId: number;
}

/** Everyone presses join: fourteen at one mission and then at the next, and the same spread over all missions. */
export const joinRace: Part = {
  name: "join",
  title: "d. Join race: fourteen people for the seven seats of each mission, by the API in this process",
  async run({ quick, say }) {
    const count = quick ? 100 : 1_000;
    const api = await createTestApi();
    const people = await newPeople(api, 40 * PRESSING, (2 * count + 100) * STAKE);
    const rates = { one: 0, spread: 0 };
    for (const side of ["one", "spread"] as const) {
      const presses = pressesAt(await openMissions(people[0]!, count), people);
      const order = side === "one" ? presses : presses.toSorted(byLot);
      const seats = { taken: 0 };
      const seconds = await inFlight(IN_FLIGHT, order, async ({ person, missionId }) => {
        if (await joins(person, missionId)) seats.taken++;
      });
      if (seats.taken !== count * (CAPACITY - 1))
        throw new Error(`${seats.taken} seats were taken, of ${count * (CAPACITY - 1)}`);
      rates[side] = seats.taken / seconds;
      say(
        `${side === "one" ? "mission by mission" : `over ${count} missions`}: ${rates[side].toFixed(0)} joins/s`,
      );
    }
    await proveNoneOverbooked(api.databaseUrl);
    const operator = await api.newUser({ role: "OPERATOR" });
    const { differences } = await operator.caller.ledger.audit();
    if (differences.length > 0) throw new Error(`the audit found ${JSON.stringify(differences)}`);
    await api.close();
    return measures(rates, count);
  },
};

const measures = ({ one, spread }: { one: number; spread: number }, count: number): Measure[] => [
  { what: "d. joins on one mission at a time", figure: one, unit: "/s" },
  { what: `d. joins spread over ${count} missions`, figure: spread, unit: "/s" },
  { what: `d. one mission ÷ ${count} missions`, figure: one / spread },
];

async function openMissions(leader: TestUser, count: number): Promise<number[]> {
  const ids: number[] = [];
  await inFlight(8, Array.from({ length: count }), async () => {
    const { id: missionId } = await leader.caller.mission.create({
      title: "매일 물 여덟 잔",
      content: "마신 잔을 찍어요",
      type: "LIFE",
      stake: STAKE,
      capacity: CAPACITY,
      openType: "OPEN_ROOM",
    });
    await leader.caller.mission.configure({
      missionId,
      startsOn: "2026-11-30",
      weeks: 1,
      daysPerWeek: 5,
      timesPerDay: 1,
      windows: [{ start: "06:00", end: "07:00" }],
    });
    ids.push(missionId);
  });
  return ids;
}

/** Other people at each of 39 missions in turn; who leads presses nowhere. */
function pressesAt(missions: readonly number[], people: readonly TestUser[]): Press[] {
  return missions.flatMap((missionId, number) => {
    const from = (1 + (number % 39)) * PRESSING;
    return people.slice(from, from + PRESSING).map((person) => ({ person, missionId }));
  });
}

/** Whether there was a seat; no other refusal is right. */
async function joins({ caller }: TestUser, missionId: number): Promise<boolean> {
  try {
    await caller.membership.join({ missionId });
    return true;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code !== "MISSION_FULL") throw error;
    return false;
  }
}

/** An order without a pattern, the same every time. */
const byLot = (a: Press, b: Press) => lotOf(a) - lotOf(b);
const lotOf = ({ person, missionId }: Press) => (person.id * 7919 + missionId * 104_729) % 10_007;

async function proveNoneOverbooked(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const wrong = await sql`
    select m.id from missions m join memberships s on s.mission_id = m.id and s.status = 0
    group by m.id having count(*) > m.capacity or count(*) <> m.member_count`;
  await sql.end();
  if (wrong.length > 0) throw new Error(`${wrong.length} missions have other members than seats`);
}
