import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Mine } from "~/home/mine";
import { loadMine } from "~/home/mine.server";
import { MissionShelf } from "~/home/mission-shelf";
import { Welcome } from "~/home/welcome";
import { answer } from "~/session/answer";
import { Column } from "~/ui";

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
  return (
    <Column className="max-w-page !gap-8">
      {mine ? <Mine mine={mine} now={now} /> : <Welcome />}
      <MissionShelf id="hot" missions={hot} />
      <MissionShelf id="new" missions={fresh} />
    </Column>
  );
}
