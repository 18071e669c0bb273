import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { type Loaded, memberName } from "~/missions";
import { Points, TimeText } from "~/ui";

type Facts = Omit<Loaded<RouterOutputs["operator"]["transfer"]>, "isCorrectable">;

/** Which transfer it is about. */
export function TransferFacts({ facts }: { facts: Facts }) {
  const { t } = useTranslation(["ops", "points"]);
  const words = useWords();
  const { transferId, kind, amount, nickname, mission, at } = facts;
  return (
    <div>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="min-w-0 font-bold break-words">
          {t("corrections.of", { id: transferId, kind: t(`points:kinds.${kind}`) })}
        </h2>
        <Points value={amount} className="shrink-0 text-lg font-extrabold" />
      </div>
      <p className="text-muted text-sm break-words">
        {memberName(nickname, words)} · <TimeText at={at} />
        {mission && ` · ${mission.title}`}
      </p>
    </div>
  );
}
