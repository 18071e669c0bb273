import type { ReactNode } from "react";
import type { PartKey } from "../part-key";

/** A friend beside her, drawn around (176, 168) and about 50 wide. */
export interface OctopusPet {
  key: PartKey<"pets">;
  drawing?: ReactNode;
}
