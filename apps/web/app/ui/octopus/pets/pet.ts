import type { ReactNode } from "react";

/** A friend beside her, drawn around (176, 168) and about 50 wide. */
export interface OctopusPet {
  /** What the shop calls it. */
  name: string;
  drawing?: ReactNode;
}
