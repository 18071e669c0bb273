import type { ReactNode } from "react";
import type { PartKey } from "../part-key";

/** A hat, drawn on a head whose top is (100, 30), 138 wide at y = 100; there is room up to y = -24. */
export interface OctopusHat {
  key: PartKey<"hats">;
  /** The part her head covers. */
  behind?: ReactNode;
  front?: ReactNode;
}
