import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { Icon, VisuallyHidden } from "~/ui";
import { weekPath } from "./week-path";

interface WeekPagingProps {
  missionId: number;
  week: number;
  weeks: number;
  heading: Ref<HTMLHeadingElement>;
}

/** Which week it is, said again when it changes, between the links to the ones beside it. */
export function WeekPaging({ missionId, week, weeks, heading }: WeekPagingProps) {
  const { t } = useTranslation("mission");
  return (
    <div className="flex items-center justify-between gap-2">
      <WeekLink missionId={missionId} week={week - 1} weeks={weeks} icon="back" label={t("week.before")} />
      <h2 id="week" ref={heading} tabIndex={0} className="rounded-control px-2 text-lg font-bold">
        <span aria-live="polite">{t("week.title", { week, weeks })}</span>
        <VisuallyHidden>{t("week.keys")}</VisuallyHidden>
      </h2>
      <WeekLink missionId={missionId} week={week + 1} weeks={weeks} icon="forward" label={t("week.after")} />
    </div>
  );
}

interface WeekLinkProps {
  missionId: number;
  week: number;
  weeks: number;
  icon: "back" | "forward";
  label: string;
}

function WeekLink({ missionId, week, weeks, icon, label }: WeekLinkProps) {
  const look = "grid size-11 place-items-center rounded-full";
  if (week < 1 || week > weeks) return <span className={look} />;
  return (
    <Link
      to={weekPath(missionId, week)}
      preventScrollReset
      prefetch="intent"
      className={clsx(look, "hover:bg-surface-sunk")}
    >
      <Icon name={icon} />
      <VisuallyHidden>{label}</VisuallyHidden>
    </Link>
  );
}
