import type { RouterOutputs } from "@octopus/api";
import { Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import type { Loaded } from "~/missions";
import { RunButtons } from "~/runs/run-buttons";
import { RunStateChip } from "~/runs/run-state-chip";
import { countsInWords } from "~/runs/run-words";
import { Card, TimeText } from "~/ui";

type JobSlot = Loaded<RouterOutputs["operator"]["jobs"]["slots"][number]>;

/** What runs together, when it does next, and how each went last. */
export function SlotCard({ slot: { slot, next, jobs } }: { slot: JobSlot }) {
  const { t } = useTranslation("runs");
  return (
    <Card aria-labelledby={`slot-${slot}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 id={`slot-${slot}`} className="font-bold">
          {t(`slots.${slot}`)}
        </h3>
        <p className="text-muted text-sm">
          <Trans t={t} i18nKey="next" components={{ at: <TimeText at={next} /> }} />
        </p>
      </div>
      <ul className="divide-line flex flex-col divide-y">
        {jobs.map((job) => (
          <JobItem key={job.job} {...job} />
        ))}
      </ul>
    </Card>
  );
}

function JobItem({ job, last }: JobSlot["jobs"][number]) {
  const { t } = useTranslation("runs");
  const words = useWords();
  return (
    <li className="flex flex-col gap-2 py-3 sm:flex-row sm:items-center sm:justify-between">
      <div className="min-w-0">
        <h4 className="font-semibold">
          <Link to={`/ops/jobs?job=${job}`} className="hover:underline">
            {t(`jobs.${job}`)}
          </Link>
        </h4>
        {last === null ? (
          <p className="text-muted text-sm">{t("never")}</p>
        ) : (
          <Link
            to={`/ops/jobs/${last.id}`}
            className="text-muted flex flex-wrap items-center gap-x-2 gap-y-1 text-sm tabular-nums hover:underline"
          >
            <RunStateChip state={last.state} />
            <TimeText at={last.at} />
            {countsInWords(last, words)}
          </Link>
        )}
      </div>
      <RunButtons job={job} />
    </li>
  );
}
