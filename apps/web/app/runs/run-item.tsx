import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { Badge, ListItem, TimeText } from "~/ui";
import type { Run } from "./run";
import { RunStateChip } from "./run-state-chip";
import { countsInWords, lastedInWords } from "./run-words";

/** A run in a list: what, when, by whom, how it went; a link to all of it. */
export function RunItem({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  const words = useWords();
  const { id, job, state, dryRun, requestedBy, at } = run;
  const lasted = lastedInWords(run, words);
  return (
    <ListItem
      to={`/ops/jobs/${id}`}
      trailing={<RunStateChip state={state} />}
      detail={
        <>
          <p>
            <TimeText at={at} />
            {lasted !== undefined && ` · ${lasted}`}
            {requestedBy !== null && ` · ${t("by", { name: requestedBy })}`}
          </p>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 tabular-nums">
            {dryRun && <Badge>{t("dry")}</Badge>}
            {countsInWords(run, words)}
          </p>
        </>
      }
    >
      {t(`jobs.${job}`)}
    </ListItem>
  );
}
