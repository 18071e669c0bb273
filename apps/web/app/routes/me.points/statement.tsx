import type { MouseEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useLanguage, useToday, useWords } from "~/i18n";
import { address } from "~/missions";
import { type Page, useAppendedPages } from "~/paging/use-appended-pages";
import { correctionWords, stakeWords, type StatementLine as Line } from "~/points/stake-words";
import { buttonClass, Card, formatTime, List, ListItem, Points, Spinner, TimeText } from "~/ui";
import { byDay } from "./by-day";

interface StatementProps {
  page: Page<Line>;
  /** `YYYY-MM-DD` */
  today: string;
  filters: { kind?: string | undefined; month?: string | undefined };
}

/** The ledger of one person, newest first, a card a day, each line with the balance it left. */
export function Statement({ page, today, filters }: StatementProps) {
  const t = useWords();
  const more = (cursor: string) => address("/me/points", { ...filters, cursor });
  const { items, nextCursor, pending, loadMore } = useAppendedPages(page, more);
  const append = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    loadMore();
  };
  return (
    <>
      {byDay(items, today, t).map(({ day, words, lines }) => (
        <section key={day} aria-labelledby={`day-${day}`} className="flex flex-col gap-2">
          <h2 id={`day-${day}`} className="text-muted px-1 text-sm font-semibold">
            {words}
          </h2>
          <Card as="div" className="!py-1">
            <List>
              {lines.map((line) => (
                <StatementLine key={line.id} {...line} />
              ))}
            </List>
          </Card>
        </section>
      ))}
      {nextCursor !== null && (
        <div className="flex justify-center py-2">
          <a
            href={more(nextCursor)}
            onClick={append}
            aria-busy={pending || undefined}
            className={buttonClass({ size: "small" })}
          >
            {pending && <Spinner />}
            {t("ui:more")}
          </a>
        </div>
      )}
    </>
  );
}

function StatementLine(line: Line) {
  const { t } = useTranslation("points");
  const words = useWords();
  const [language, today] = [useLanguage(), useToday()];
  const { kind, amount, balanceAfter, mission, stake, corrects, at } = line;
  const what = t(`kinds.${kind}`);
  const day = corrects && formatTime(corrects.at, { language, format: "monthDay", today });
  const story = stakeWords(line, words) ?? correctionWords(line, day ?? "", words);
  const isSettled = stake?.state === "SETTLED" || stake?.state === "DISPUTED";
  return (
    <ListItem
      {...(mission && { to: `/missions/${mission.id}${isSettled ? "/settlement" : ""}` })}
      detail={
        <>
          <TimeText at={at} format="time" />
          {mission && ` · ${what}`}
          {story !== undefined && <span className="text-ink block">{story}</span>}
        </>
      }
      trailing={
        <>
          <Points
            value={amount}
            signed
            className={`block text-lg font-bold ${amount > 0 ? "text-success-ink" : ""}`}
          />
          <span className="text-muted block text-sm">
            <Trans t={t} i18nKey="balance" components={{ points: <Points value={balanceAfter} /> }} />
          </span>
        </>
      }
    >
      {mission ? mission.title : what}
    </ListItem>
  );
}
