import { addDays } from "@octopus/api/civil-date";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "~/i18n";
import { missionIdOf } from "~/missions/mission-id.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { buttonClass, Column, PageHeader } from "~/ui";
import { InputsCard } from "./inputs-card";
import { LinesCard } from "./lines-card";
import { RuleCard } from "./rule-card";
import { SumsCard } from "./sums-card";

export const meta = titled((t) => t("settlement:title"));

export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const missionId = missionIdOf(args);
  const record = await answer(args, args.context.api.mission.settlementRecord({ missionId }));
  return { record, lastDay: addDays(record.mission.endsOn, -1) };
}

/** How a settlement came about, from what it was reckoned to the last point of it. */
export default function Settlement() {
  const { t } = useTranslation("settlement");
  const { record, lastDay } = useLoaderData<typeof loader>();
  const { id, title } = record.mission;
  return (
    <Column>
      <PageHeader title={t("title")} lead={title} back={{ to: `/missions/${id}`, label: t("toMission") }} />
      <InputsCard record={record} lastDay={lastDay} />
      <RuleCard />
      <LinesCard record={record} />
      <SumsCard record={record} />
      <div className="flex flex-col items-start gap-2">
        <a href={`/missions/${id}/settlement.json`} className={buttonClass({ size: "small" })}>
          {t("json")}
        </a>
        <p className="text-muted text-sm">{t("recompute")}</p>
      </div>
    </Column>
  );
}
