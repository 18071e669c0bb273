import { clsx } from "clsx";
import { levelOf } from "./year-weeks";

/** Not by colour alone: the more check-ins, the larger the filled part. */
const fillings = ["size-0", "size-1.5", "size-2.5", "size-3.5"] as const;

/** One day of the year map, or of its legend. */
export function DaySquare({ checkIns }: { checkIns: number }) {
  return (
    <span className="border-line-strong grid size-3.5 place-items-center overflow-hidden rounded-[3px] border">
      <span className={clsx("bg-brand rounded-[2px]", fillings[levelOf(checkIns)])} />
    </span>
  );
}
