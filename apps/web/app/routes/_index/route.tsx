import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Greeting } from "~/home/greeting";
import { InviteCodeForm } from "~/home/invite-code-form";
import { MissionShelf } from "~/home/mission-shelf";
import { TodaySection } from "~/home/today-section";
import { daySentence } from "~/home/today-words";
import { loadToday } from "~/home/today.server";
import { Welcome } from "~/home/welcome";
import { languageOfPage, wordsFor } from "~/i18n";
import { KeptPhotos } from "~/offline/kept-photos";
import { useKeptToday } from "~/offline/use-kept-today";
import { productPreview } from "~/pictures/link-preview";
import { answer } from "~/session/answer";
import { Column, Notice } from "~/ui";

export const meta = (args: MetaArgs) => [
  { title: wordsFor(languageOfPage(args))("ui:unnamedPage.title") },
  ...productPreview(args, "/"),
];

/** How many missions of each list stand here. */
const few = 4;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { mission } = context.api;
  const [viewer, today, hot, fresh] = await answer(
    args,
    Promise.all([
      context.viewer(),
      context.signedIn && loadToday(context),
      mission.hot({ limit: few }),
      mission.new({ limit: few }),
    ]),
  );
  return {
    mine: viewer && today && context.signedIn && { viewer, today, person: context.signedIn.userId },
    hot: hot.items,
    fresh: fresh.items,
    now: context.now.toISOString(),
  };
}

export default function Home() {
  const { mine, hot, fresh, now } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation("home");
  const [search] = useSearchParams();
  const welcome = search.has("welcome");
  useKeptToday(mine?.today, now);
  return (
    <Column className="max-w-page !gap-8">
      {mine ? (
        <>
          <div className="flex flex-col gap-3">
            <Greeting
              viewer={mine.viewer}
              sentence={daySentence(mine.today.missions, mine.today.day, i18n.t)}
              cheer={welcome || mine.today.missions.some(({ canCheckInNow }) => canCheckInNow)}
            />
            {welcome && (
              <Notice kind="success" title={t("welcomed.title")}>
                {t("welcomed.text")}
              </Notice>
            )}
          </div>
          <KeptPhotos person={mine.person} now={now} />
          <TodaySection today={mine.today} now={now} avatar={mine.viewer.avatar} />
          <InviteCodeForm />
        </>
      ) : (
        <Welcome />
      )}
      <MissionShelf id="hot" missions={hot} />
      <MissionShelf id="new" missions={fresh} />
    </Column>
  );
}
