import { useTranslation } from "react-i18next";
import { Card, SectionHeader } from "~/ui";

const rules = ["rate", "wholly", "mostly", "hardly", "bonus"] as const;

/** The rule of settlement, in words. */
export function RuleCard() {
  const { t } = useTranslation("settlement");
  return (
    <Card aria-labelledby="rule" className="flex flex-col gap-3">
      <SectionHeader id="rule" title={t("rule.title")} />
      <ul className="flex list-disc flex-col gap-2 pl-5">
        {rules.map((rule) => (
          <li key={rule}>{t(`rule.${rule}`)}</li>
        ))}
      </ul>
    </Card>
  );
}
