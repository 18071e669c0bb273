import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { Card, formatRate } from "~/ui";

type RecordNumbersProps = Pick<RouterOutputs["user"]["byNickname"], "missionsClosed" | "successRate">;

/** How much somebody has kept so far, in two numbers. */
export function RecordNumbers({ missionsClosed, successRate }: RecordNumbersProps) {
  const { t } = useTranslation("record");
  return (
    <Card as="div">
      <dl className="grid grid-cols-2 gap-3 text-center">
        <div className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{t("closed")}</dt>
          <dd className="text-2xl font-extrabold tabular-nums">{missionsClosed}</dd>
        </div>
        <div className="flex flex-col-reverse">
          <dt className="text-muted text-sm">{t("rate")}</dt>
          <dd className="text-2xl font-extrabold tabular-nums">
            {successRate === null ? "–" : formatRate(successRate)}
          </dd>
        </div>
      </dl>
    </Card>
  );
}
