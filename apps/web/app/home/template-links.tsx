import { useTranslation } from "react-i18next";
import { CardLink, Icon, LinkButton } from "~/ui";
import { affordableStake, missionTemplates, templateAddress } from "./mission-templates";

/** Missions to make one's own: each leads to the form of a new one, filled in. `balance` in points. */
export function TemplateLinks({ balance }: { balance: number }) {
  const { t } = useTranslation(["firstSteps", "missions"]);
  const stake = affordableStake(balance);
  return (
    <section aria-labelledby="templates" className="flex flex-col gap-2">
      <h3 id="templates" className="font-bold">
        {t("create.title")}
      </h3>
      <p className="text-muted text-sm">{t("create.lead")}</p>
      <ul className="grid gap-2 sm:grid-cols-3">
        {missionTemplates.map(({ name, type }) => {
          const [title, content] = [t(`templates.${name}.title`), t(`templates.${name}.content`)];
          return (
            <li key={name} className="min-w-0">
              <CardLink
                to={templateAddress({ title, content, type, stake })}
                tone="sunk"
                className="flex h-full items-center gap-3 !py-3"
              >
                <span className="min-w-0 flex-1">
                  <span className="block leading-snug font-bold">{title}</span>
                  <span className="text-muted text-sm">
                    {t("create.asks", { type: t(`missions:types.${type}`), stake })}
                  </span>
                </span>
                <Icon name="forward" size={18} className="shrink-0" />
              </CardLink>
            </li>
          );
        })}
      </ul>
      <LinkButton to="/missions/new" variant="quiet" size="small" className="self-start">
        {t("create.fromScratch")}
      </LinkButton>
    </section>
  );
}
