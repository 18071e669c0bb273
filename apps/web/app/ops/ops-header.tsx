import { useTranslation } from "react-i18next";
import { PageHeader, TabLinks } from "~/ui";

const parts = [
  "disputes",
  "people",
  "withdrawals",
  "payments",
  "ledger",
  "corrections",
  "jobs",
  "statistics",
] as const;

/** The head of an operators' page, with the way to the others. */
export function OpsHeader({ part }: { part: (typeof parts)[number] }) {
  const { t } = useTranslation("ops");
  return (
    <>
      <PageHeader
        title={t(`${part}.title`)}
        lead={t(`${part}.lead`)}
        back={{ to: "/me", label: t("toMe") }}
      />
      <TabLinks
        label={t("parts")}
        wraps
        tabs={parts.map((each) => ({
          to: `/ops/${each}`,
          label: t(`${each}.title`),
          current: each === part,
        }))}
      />
    </>
  );
}
