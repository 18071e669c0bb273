import type { RouterOutputs } from "@octopus/api";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import { type Loaded, memberName } from "~/missions";
import { Badge, Card, ConfirmForm } from "~/ui";
import { TransferFacts } from "./transfer-facts";

type Correction = Loaded<RouterOutputs["operator"]["corrections"]["items"][number]>;

/** A correction, and its two buttons for whoever didn't propose it. */
export function CorrectionCard({ correction, viewerId }: { correction: Correction; viewerId: number }) {
  const { t } = useTranslation("ops");
  const words = useWords();
  const { amount, rightAmount, reason, proposedBy, confirmed, decidedBy } = correction;
  const state = confirmed === null ? "waiting" : confirmed ? "confirmed" : "declined";
  return (
    <Card as="li" className="flex flex-col gap-3">
      <TransferFacts facts={correction} />
      <p className="font-semibold">{t("corrections.change", { amount, rightAmount })}</p>
      <p className="break-words">{reason}</p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Badge tone={confirmed === null ? "warning" : confirmed ? "success" : "neutral"}>
          {t(`corrections.states.${state}`)}
        </Badge>
        <span className="text-muted">
          {t("corrections.proposedBy", { name: memberName(proposedBy.nickname, words) })}
          {decidedBy !== undefined && ` · ${t("corrections.decidedBy", { name: decidedBy })}`}
        </span>
      </p>
      {confirmed === null &&
        (proposedBy.userId === viewerId ? (
          <p className="text-muted text-sm">{t("corrections.second")}</p>
        ) : (
          <div className="grid gap-2 sm:grid-cols-2">
            <Decision id={correction.id} decision="confirm" />
            <Decision id={correction.id} decision="decline" />
          </div>
        ))}
    </Card>
  );
}

function Decision({ id, decision }: { id: number; decision: "confirm" | "decline" }) {
  const { t } = useTranslation("ops");
  const declines = decision === "decline";
  return (
    <ConfirmForm
      wide
      variant={declines ? "secondary" : "primary"}
      trigger={t(`corrections.${decision}`)}
      title={t(`corrections.${decision}Title`)}
      description={t(`corrections.${decision}Hint`)}
      confirm={t(`corrections.${decision}`)}
      intent={decision}
    >
      <input type="hidden" name="id" value={id} />
    </ConfirmForm>
  );
}
