import type { RouterOutputs } from "@octopus/api";
import type { MouseEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useWords } from "~/i18n";
import type { Loaded } from "~/missions";
import { type Page, useAppendedPages } from "~/paging/use-appended-pages";
import { buttonClass, Card, List, ListItem, Points, Spinner, TimeText } from "~/ui";
import { byDay } from "./by-day";

type Line = Loaded<RouterOutputs["point"]["history"]["items"][number]>;

const more = (cursor: string) => `/me/points?cursor=${cursor}`;

/** The ledger of one person, newest first, a card a day, each line with the balance it left. */
export function Statement({ page, now }: { page: Page<Line>; now: string }) {
  const t = useWords();
  const { items, nextCursor, pending, loadMore } = useAppendedPages(page, more);
  const append = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    loadMore();
  };
  return (
    <>
      {byDay(items, now, t).map(({ day, words, lines }) => (
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

function StatementLine({ kind, amount, balanceAfter, mission, at }: Line) {
  const { t } = useTranslation("points");
  const what = t(`kinds.${kind}`);
  return (
    <ListItem
      {...(mission && { to: `/missions/${mission.id}` })}
      detail={
        <>
          <TimeText at={at} format="time" />
          {mission && ` · ${what}`}
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
