import { clsx } from "clsx";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "~/i18n";
import { Card, formatPoints, Octopus, Points, SegmentedControl, Slider, Switch, useHydrated } from "~/ui";
import { DAYS, outcomeOf } from "./stake-example";

const stakes = ["500", "1000", "5000"] as const;
const moods = { whole: "idle", team: "cheer", mostly: "idle", less: "worry" } as const;

/** A stake to play with: how many days one keeps, and what comes back. Its place is kept until JavaScript has come. */
export function StakePlay() {
  const { t } = useTranslation("stakeExample");
  const language = useLanguage();
  const live = useHydrated();
  const [stake, setStake] = useState(1_000);
  const [kept, setKept] = useState(8);
  const [team, setTeam] = useState(false);
  const { back, bonus, why } = outcomeOf({ stake, kept, team });
  return (
    <Card aria-labelledby="play" className={clsx("[@media(scripting:none)]:hidden", !live && "invisible")}>
      <div className="grid items-center gap-5 md:grid-cols-[3fr_2fr] md:gap-8">
        <div className="flex flex-col gap-4">
          <h2 id="play" className="text-lg font-bold">
            {t("play.title")}
          </h2>
          <SegmentedControl
            label={t("play.stake")}
            name="stake"
            defaultValue="1000"
            options={stakes.map((value) => ({ value, label: formatPoints(Number(value), { language }) }))}
            onChange={(event) => setStake(Number(event.currentTarget.value))}
          />
          <Slider
            label={t("play.kept")}
            min={0}
            max={DAYS}
            defaultValue={8}
            ticks={[0, 2, 4, 6, 8, 10]}
            format={(days) => t("play.days", { count: days })}
            onInput={(event) => setKept(event.currentTarget.valueAsNumber)}
          />
          <Switch
            label={t("play.team")}
            hint={t("play.teamHint")}
            onChange={(event) => setTeam(event.currentTarget.checked)}
          />
        </div>
        <div className="on-pastel bg-mint rounded-card text-ink flex flex-col items-center gap-1 p-5 text-center">
          <Octopus avatar={{ color: 1, face: 0, hat: 0, pet: 0 }} mood={moods[why]} size={96} />
          <div role="status">
            <p className="text-3xl font-extrabold tracking-tight">
              <Points value={back} />
            </p>
            <p>{t(`result.${why}`, { bonus })}</p>
          </div>
        </div>
      </div>
    </Card>
  );
}
