import type { Loaded } from "~/missions";
import type { loadMission } from "./load-mission.server";

/** What the page of a mission has to show. */
export type MissionView = Loaded<NonNullable<Awaited<ReturnType<typeof loadMission>>>>;

/** One week of it, for its members. */
export type Week = NonNullable<MissionView["week"]>;
