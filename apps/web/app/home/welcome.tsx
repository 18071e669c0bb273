import { Trans, useTranslation } from "react-i18next";
import { Card, LinkButton, Octopus, WordMark } from "~/ui";
import { StakePlay } from "./stake-play";
import { StakeTable } from "./stake-table";

/** The home page for someone who is new here: what Octopus is, in one screen. */
export function Welcome() {
  const { t } = useTranslation(["home", "stakeExample"]);
  return (
    <div className="grid items-stretch gap-4 md:grid-cols-[3fr_2fr]">
      <Card as="div" tone="mint" className="flex flex-col justify-center gap-4 md:p-8">
        <div className="flex items-center gap-4 md:flex-col md:text-center">
          <Octopus
            avatar={{ color: 1, face: 0, hat: 0, pet: 0 }}
            mood="cheer"
            size={120}
            title={t("intro.octopus")}
            className="-ml-2 shrink-0 md:ml-0 md:size-44"
          />
          <div className="min-w-0">
            <p className="text-2xl md:text-3xl">
              <WordMark className="[&>span]:bg-white" />
            </p>
            <h1 className="mt-2 text-xl leading-snug font-extrabold tracking-tight md:text-3xl">
              <Trans t={t} i18nKey="intro.motto" components={{ br: <br /> }} />
            </h1>
          </div>
        </div>
        <p className="md:text-center">{t("intro.text")}</p>
        <div className="grid gap-2 min-[360px]:grid-cols-[1fr_auto]">
          <LinkButton to="/signup" variant="primary">
            {t("intro.signUp")}
          </LinkButton>
          <LinkButton to="/login">{t("intro.signIn")}</LinkButton>
        </div>
      </Card>
      <Card aria-labelledby="ways" className="flex flex-col gap-1">
        <h2 id="ways" className="text-lg font-bold">
          {t("stakeExample:title")}
        </h2>
        <StakeTable />
      </Card>
      <div className="md:col-span-2">
        <StakePlay />
      </div>
    </div>
  );
}
