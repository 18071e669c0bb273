import { addDays, civilDateOf } from "@octopus/api/civil-date";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvAnswer } from "~/files/file-answer.server";
import { wordsFor } from "~/i18n";
import { answer } from "~/session/answer";
import { requireOperator } from "~/session/require-operator";
import { shownDays } from "../ops.ledger/shown-days";

const kinds = ["HOUSE", "PROMOTION", "GATEWAY", "PAYOUT", "SHOP"] as const;

/** What the system's accounts held at the end of each day. */
export async function loader(args: LoaderFunctionArgs) {
  requireOperator(args);
  const { api, now, timeZone, language } = args.context;
  const t = wordsFor(language);
  const from = addDays(civilDateOf(now, timeZone), -shownDays);
  const days = await answer(args, api.operator.ledgerDays({ from }));
  return csvAnswer(
    `octopus-ledger-${from}`,
    [t("ops:ledger.day"), ...kinds.map((kind) => t(`ops:ledger.kinds.${kind}`))],
    days.map(({ day, balances }) => [day, ...kinds.map((kind) => balances[kind])]),
  );
}
