import type { RouterOutputs } from "@octopus/api";
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLanguage, useToday, useWords } from "~/i18n";
import { address, type Loaded, memberName } from "~/missions";
import { Statement } from "~/people/statement";
import { Badge, Card, ConfirmForm, formatTime, TimeText } from "~/ui";
import { DisputedPhotos } from "./disputed-photos";

export type Dispute = Loaded<RouterOutputs["operator"]["disputes"]["items"][number]>;

/** All that there is to decide by, and the two decisions. */
export function DisputeCard({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation("ops");
  const words = useWords();
  const language = useLanguage();
  const { mission, user, raisedBy, checkIn } = dispute;
  const name = memberName(user.nickname, words);
  const at = formatTime(checkIn.at, { language, today: useToday() });
  const heading = `dispute-${dispute.id}`;
  return (
    <Card as="li" className="flex flex-col gap-4">
      <div>
        <h2 id={heading} className="text-lg font-bold">
          {t("disputes.of", { name })}
        </h2>
        <p className="text-muted text-sm">
          <TimeText at={checkIn.at} />
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={user.disputesLost > 0 ? "warning" : "neutral"}>
            {t("disputes.lost", { count: user.disputesLost })}
          </Badge>
          {user.isSuspended && <Badge tone="error">{t("disputes.suspended")}</Badge>}
          {user.nickname !== "" && (
            <Link to={address("/ops/people", { nickname: user.nickname })} className="text-link underline">
              {t("disputes.toPerson", { name })}
            </Link>
          )}
        </p>
      </div>
      <DisputedPhotos dispute={dispute} name={name} at={at} />
      <div>
        <h3 className="text-muted text-sm font-semibold">{t("disputes.content")}</h3>
        <p className="font-semibold break-words">{mission.title}</p>
        <p className="break-words whitespace-pre-line">{mission.content}</p>
      </div>
      <Statement by={t("disputes.raised", { name: memberName(raisedBy.nickname, words) })}>
        {dispute.reason}
      </Statement>
      {dispute.answer === null ? (
        <p className="text-muted">{t("disputes.unanswered")}</p>
      ) : (
        <Statement by={t("disputes.answered", { name })}>{dispute.answer}</Statement>
      )}
      <div className="grid gap-2 sm:grid-cols-2">
        <Decision disputeId={dispute.id} decision="accept" />
        <Decision disputeId={dispute.id} decision="reject" />
      </div>
    </Card>
  );
}

function Decision({ disputeId, decision }: { disputeId: number; decision: "accept" | "reject" }) {
  const { t } = useTranslation("ops");
  const rejects = decision === "reject";
  return (
    <ConfirmForm
      wide
      variant={rejects ? "danger" : "secondary"}
      confirmVariant={rejects ? "danger" : "primary"}
      trigger={t(`disputes.${decision}`)}
      title={t(`disputes.${decision}Title`)}
      description={t(`disputes.${decision}Hint`)}
      confirm={t(`disputes.${decision}`)}
      intent={decision}
    >
      <input type="hidden" name="disputeId" value={disputeId} />
    </ConfirmForm>
  );
}
