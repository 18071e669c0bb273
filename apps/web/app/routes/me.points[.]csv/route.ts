import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvAnswer } from "~/files/file-answer.server";
import { wordsFor } from "~/i18n";
import { correctionWords, stakeWords } from "~/points/stake-words";
import { statementFilters } from "~/points/statement-filters.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";

/** The statement as a file, with the filters of its page. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { api, language } = args.context;
  const t = wordsFor(language);
  const filters = statementFilters(args.request);
  const lines = await answer(args, api.point.export(filters));
  const columns = ["at", "kind", "mission", "amount", "balance", "note", "id"] as const;
  return csvAnswer(
    ["octopus-points", filters.kind?.toLowerCase(), filters.month].filter(Boolean).join("-"),
    columns.map((column) => t(`points:csv.columns.${column}`)),
    lines.map((line) => [
      line.at,
      t(`points:kinds.${line.kind}`),
      line.mission?.title,
      line.amount,
      line.balanceAfter,
      stakeWords(line, t) ?? correctionWords(line, line.corrects?.at.slice(0, 10) ?? "", t),
      line.id,
    ]),
  );
}
