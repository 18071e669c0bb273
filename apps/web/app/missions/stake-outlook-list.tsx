import { clsx } from "clsx";
import { useWords } from "~/i18n";
import { stakeOutlook } from "./stake-outlook";

/** What may come back of a stake in points, case by case. */
export function StakeOutlook({ stake, className }: { stake: number; className?: string | undefined }) {
  return (
    <dl className={clsx("grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm", className)}>
      {stakeOutlook(stake, useWords()).map(({ case: when, comesBack }) => (
        <div key={when} className="contents">
          <dt className="text-muted">{when}</dt>
          <dd className="text-right font-semibold tabular-nums">{comesBack}</dd>
        </div>
      ))}
    </dl>
  );
}
