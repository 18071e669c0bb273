import { clsx } from "clsx";
import { levelOf } from "./year-weeks";

/** Not by colour alone: the more check-ins, the larger the filled part. */
const fillings = [
  "bg-size-[0]",
  "bg-size-[0.375rem_0.375rem]",
  "bg-size-[0.625rem_0.625rem]",
  "bg-size-[100%_100%]",
] as const;

/** How one day of the year map looks, or of its legend. No elements of its own: a year has hundreds of days. */
export function daySquareClass(checkIns: number): string {
  return clsx(
    "border-line-strong size-3.5 rounded-[3px] border bg-linear-to-b from-brand to-brand bg-center bg-no-repeat",
    fillings[levelOf(checkIns)],
  );
}
