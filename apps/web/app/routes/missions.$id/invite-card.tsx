import { useTranslation } from "react-i18next";
import { address, type MissionDetail } from "~/missions";
import { Card, CopyButton, SectionHeader, ShareButton } from "~/ui";

/** The share code, and the ways to hand it on. */
export function InviteCard({ mission, code }: { mission: MissionDetail; code: string }) {
  const { t } = useTranslation(["mission", "share"]);
  const { id, title, openType, mine } = mission;
  const needed = openType === "CLOSE_ROOM" ? code : undefined;
  const url = address(`/missions/${id}`, { code: needed });
  const card = address(`/missions/${id}/card.png`, { code: needed });
  return (
    <Card aria-labelledby="invite" className="flex flex-col gap-3">
      <SectionHeader id="invite" title={mine.isMember ? t("invite.toMembers") : t("invite.toOthers")} />
      <p className="text-muted">{t("invite.hint")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={code}>{t("invite.copy")}</CopyButton>
        <ShareButton title={title} text={t("invite.text", { title, code })} url={url} />
        <a
          href={card}
          download={`octopus-${id}.png`}
          className="text-link min-h-11 content-center font-semibold hover:underline"
        >
          {t("share:card.save")}
        </a>
      </div>
    </Card>
  );
}
