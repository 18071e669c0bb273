import type { RouterOutputs } from "@octopus/api";

/** What a person has kept so far, as `user.record` answers it. */
export type PersonRecord = RouterOutputs["user"]["record"];
