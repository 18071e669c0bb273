import { civilDateOf } from "@octopus/api/civil-date";
import { errorMessage } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvAnswer } from "~/files/file-answer.server";
import { wordsFor } from "~/i18n";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { fileOf, seriesNames } from "~/statistics/columns";
import { questionOf, rangeOf } from "~/statistics/range";
import { weekFileOf } from "~/statistics/week-over-week";

/** `?series=` is one of {@link seriesNames}, over the range of the page, or `weeks`. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { api, now, timeZone, language } = args.context;
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get("series");
  const series = [...seriesNames, "weeks" as const].find((name) => name === asked);
  if (series === undefined) throw new Response(errorMessage("BAD_REQUEST", language), { status: 400 });
  const today = civilDateOf(now, timeZone);
  const statistics = await answer(args, api.operator.statistics(questionOf(rangeOf(searchParams), today)));
  const t = wordsFor(language);
  const { header, rows } =
    series === "weeks" ? weekFileOf(statistics, t) : fileOf(series, statistics.periods, t);
  return csvAnswer(`octopus-${series}-${today}`, header, rows);
}
