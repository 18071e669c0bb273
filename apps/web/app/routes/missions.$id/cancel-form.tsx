import { useTranslation } from "react-i18next";
import { ConfirmForm } from "~/ui";
import type { MissionDetail } from "~/missions";

/** The leader calls the mission off. */
export function CancelForm({ mission: { stake, memberCount } }: { mission: MissionDetail }) {
  const { t } = useTranslation("mission");
  return (
    <ConfirmForm
      trigger={t("cancel.trigger")}
      variant="danger"
      size="small"
      title={t("cancel.title")}
      description={
        memberCount > 1 ? t("cancel.together", { memberCount, stake }) : t("cancel.alone", { stake })
      }
      confirm={t("cancel.confirm")}
      cancel={t("cancel.cancel")}
      intent="cancel"
      confirmVariant="danger"
    />
  );
}
