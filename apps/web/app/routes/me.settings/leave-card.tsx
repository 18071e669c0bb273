import { useTranslation } from "react-i18next";
import { Card, LinkButton } from "~/ui";

/** The way out, a page away. */
export function LeaveCard() {
  const { t } = useTranslation("settings");
  return (
    <Card aria-labelledby="leave" className="flex flex-col gap-3">
      <h2 id="leave" className="text-lg font-bold">
        {t("leave.title")}
      </h2>
      <p className="text-muted">{t("leave.lead")}</p>
      <LinkButton to="/me/settings/leave" variant="quiet" size="small" className="self-start">
        {t("leave.link")}
      </LinkButton>
    </Card>
  );
}
