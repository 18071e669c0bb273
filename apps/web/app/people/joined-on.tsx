import { Trans, useTranslation } from "react-i18next";
import { TimeText } from "~/ui";

/** Since when somebody has been here; `day` is `YYYY-MM-DD`. */
export function JoinedOn({ day }: { day: string }) {
  const { t } = useTranslation("people");
  return (
    <p className="text-muted text-sm">
      <Trans
        t={t}
        i18nKey="joined"
        components={{ day: <TimeText at={`${day}T00:00:00Z`} timeZone="UTC" format="date" /> }}
      />
    </p>
  );
}
