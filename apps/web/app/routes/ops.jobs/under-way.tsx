import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { RunUnderWay } from "~/runs/run";
import { RunProgress } from "~/runs/run-progress";
import { RunStateChip } from "~/runs/run-state-chip";
import { StopForm } from "~/runs/stop-form";
import { Badge, Card, SectionHeader, TimeText } from "~/ui";

/** Every run that goes on or waits for a worker. */
export function UnderWay({ runs }: { runs: readonly RunUnderWay[] }) {
  const { t } = useTranslation("runs");
  return (
    <section aria-labelledby="under-way" className="flex flex-col gap-3">
      <SectionHeader id="under-way" title={t("underWay")} />
      <ul className="flex flex-col gap-3">
        {runs.map((run) => (
          <Card key={run.id} as="li" className="flex flex-col gap-3">
            <div className="flex items-center justify-between gap-3">
              <h3 className="min-w-0 font-bold">
                <Link to={`/ops/jobs/${run.id}`} className="hover:underline">
                  {t(`jobs.${run.job}`)}
                </Link>
              </h3>
              <RunStateChip state={run.state} />
            </div>
            <p className="text-muted flex flex-wrap items-center gap-2 text-sm">
              {run.dryRun && <Badge>{t("dry")}</Badge>}
              <TimeText at={run.at} />
              {run.requestedBy !== null && t("by", { name: run.requestedBy })}
            </p>
            <RunProgress run={run} />
            <StopForm run={run} />
          </Card>
        ))}
      </ul>
    </section>
  );
}
