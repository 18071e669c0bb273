import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import type { Loaded } from "~/missions";
import { KeptPhotos } from "~/offline/kept-photos";
import { SuspensionNotice } from "~/people/suspension-notice";
import { Notice } from "~/ui";
import { dayStateOf } from "./day-state";
import { FirstSteps } from "./first-steps";
import { Greeting } from "./greeting";
import { InviteCodeForm } from "./invite-code-form";
import type { Mine as LoadedMine } from "./mine.server";
import { TodaySection } from "./today-section";
import { daySentence } from "./today-words";
import { UpcomingMission } from "./upcoming-mission";

interface MineProps {
  mine: Omit<LoadedMine, "ahead"> & { ahead: Loaded<LoadedMine["ahead"]> };
  now: string;
}

/** My home page: hello, what there is to do now, and where there is nothing yet, how to begin. */
export function Mine({ mine, now }: MineProps) {
  const { t } = useTranslation("home");
  const words = useWords();
  const [search] = useSearchParams();
  const welcome = search.has("welcome");
  const { viewer, today, ahead } = mine;
  const state = dayStateOf(today.missions, today.day);
  return (
    <>
      <div className="flex flex-col gap-4">
        <Greeting
          viewer={viewer}
          sentence={daySentence(state, today.day, words)}
          cheer={welcome || state.is === "done"}
        />
        {welcome && (
          <Notice kind="success" title={t("welcomed.title")}>
            {t("welcomed.text")}
          </Notice>
        )}
        <SuspensionNotice suspension={viewer.suspension} />
        <KeptPhotos person={mine.person} now={now} />
        {ahead === null && <TodaySection today={today} now={now} />}
        {ahead?.next && <UpcomingMission mission={ahead.next} avatar={viewer.avatar} />}
        {ahead?.next === null && <FirstSteps suggested={ahead.suggested} balance={viewer.points} />}
      </div>
      <InviteCodeForm />
    </>
  );
}
