import { useTranslation } from "react-i18next";
import { MissionCards, type MissionSummary } from "~/missions";
import { TemplateLinks } from "./template-links";

interface FirstStepsProps {
  suggested: readonly MissionSummary[];
  /** Points. */
  balance: number;
}

/** For whoever has no mission under way or ahead: some to join, and the quick way to one of their own. */
export function FirstSteps({ suggested, balance }: FirstStepsProps) {
  const { t } = useTranslation("firstSteps");
  return (
    <section aria-labelledby="first-steps" className="flex flex-col gap-5">
      <h2 id="first-steps" className="text-lg font-bold">
        {t("title")}
      </h2>
      <section aria-labelledby="suggested" className="flex flex-col gap-2">
        <h3 id="suggested" className="font-bold">
          {t("join.title")}
        </h3>
        {suggested.length === 0 ? (
          <p className="text-muted">{t("join.none")}</p>
        ) : (
          <MissionCards missions={suggested} />
        )}
      </section>
      <TemplateLinks balance={balance} />
    </section>
  );
}
