import { type CivilDate, civilDateOf } from "../kernel/civil-date.js";
import type { Deps } from "../kernel/deps.js";
import { recordByType, type TypeRecord } from "./by-type.js";
import { acceptedByDay, begunSeats } from "./queries.js";
import { streaks, type Streaks } from "./streaks.js";
import { yearOfDays } from "./year-of-days.js";

/** What a person has kept so far. Check-ins are accepted ones. */
export interface PersonRecord extends Streaks {
  /** Every day of 53 weeks, Sunday first, up to today (Asia/Seoul). */
  year: { day: CivilDate; checkIns: number }[];
  /** One line for each type that the person has been in. */
  byType: TypeRecord[];
}

/** A person's own record. Two statements, however much there is to tell. */
export async function personRecord({ db, clock, config }: Deps, userId: number): Promise<PersonRecord> {
  const today = civilDateOf(clock.now(), config.timeZone);
  const [seats, accepted] = await Promise.all([begunSeats(db, userId, today), acceptedByDay(db, userId)]);
  const ofDay = new Map<CivilDate, number>();
  const keptOf = new Map(seats.map(({ missionId }) => [missionId, new Set<CivilDate>()]));
  for (const { day, missionId, checkIns } of accepted) {
    ofDay.set(day, (ofDay.get(day) ?? 0) + checkIns);
    keptOf.get(missionId)?.add(day);
  }
  const asked = seats.map((seat) => ({ ...seat, kept: keptOf.get(seat.missionId)! }));
  return {
    ...streaks(asked, today),
    year: yearOfDays(today).map((day) => ({ day, checkIns: ofDay.get(day) ?? 0 })),
    byType: recordByType(seats, accepted),
  };
}
