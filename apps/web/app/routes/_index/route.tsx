import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Mine } from "~/home/mine";
import { loadMine } from "~/home/mine.server";
import { MissionShelf } from "~/home/mission-shelf";
import { Welcome } from "~/home/welcome";
import { languageOfPage, wordsFor } from "~/i18n";
import { useKeptToday } from "~/offline/use-kept-today";
import { productPreview } from "~/pictures/link-preview";
import { answer } from "~/session/answer";
import { Column } from "~/ui";

export const meta = (args: MetaArgs) => [
  { title: wordsFor(languageOfPage(args))("ui:unnamedPage.title") },
  ...productPreview(args, "/"),
];

/** How many missions of each list stand here. */
const few = 4;

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { mission } = context.api;
  const [mine, hot, fresh] = await answer(
    args,
    Promise.all([loadMine(context), mission.hot({ limit: few }), mission.new({ limit: few })]),
  );
  return { mine, hot: hot.items, fresh: fresh.items, now: context.now.toISOString() };
}

export default function Home() {
  const { mine, hot, fresh, now } = useLoaderData<typeof loader>();
  useKeptToday(mine?.today, now);
  return (
    <Column className="max-w-page !gap-8">
      {mine ? <Mine mine={mine} now={now} /> : <Welcome />}
      <MissionShelf id="hot" missions={hot} />
      <MissionShelf id="new" missions={fresh} />
    </Column>
  );
}
