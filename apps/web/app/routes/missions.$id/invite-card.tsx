import { useTranslation } from "react-i18next";
import type { MissionDetail } from "~/missions";
import { Card, CopyButton, SectionHeader, ShareButton } from "~/ui";

/** The share code, and the ways to hand it on. */
export function InviteCard({ mission, code }: { mission: MissionDetail; code: string }) {
  const { t } = useTranslation("mission");
  const { id, title, openType, mine } = mission;
  const url =
    openType === "OPEN_ROOM" ? `/missions/${id}` : `/missions/${id}?code=${encodeURIComponent(code)}`;
  return (
    <Card aria-labelledby="invite" className="flex flex-col gap-3">
      <SectionHeader id="invite" title={mine.isMember ? t("invite.toMembers") : t("invite.toOthers")} />
      <p className="text-muted">{t("invite.hint")}</p>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={code}>{t("invite.copy")}</CopyButton>
        <ShareButton title={title} text={t("invite.text", { title, code })} url={url} />
      </div>
    </Card>
  );
}
