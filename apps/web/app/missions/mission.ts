import type { RouterOutputs } from "@octopus/api";

/** What an API answer is once a loader has handed it on: what was left out may then also be there as undefined. */
export type Loaded<T> = T extends readonly (infer Item)[]
  ? Loaded<Item>[]
  : T extends object
    ? { [Key in keyof T]: Loaded<T[Key]> | (object extends Pick<T, Key> ? undefined : never) }
    : T;

/** A mission as lists show it. */
export type MissionSummary = Loaded<RouterOutputs["mission"]["hot"]["items"][number]>;

/** A mission as its own page shows it. */
export type MissionDetail = Loaded<RouterOutputs["mission"]["byId"]>;

/** A closed mission's settlement, line by line. */
export type SettlementStatement = Loaded<RouterOutputs["mission"]["settlement"]>;
