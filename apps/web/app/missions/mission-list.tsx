import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { type Page, useAppendedPages } from "~/paging/use-appended-pages";
import { buttonClass, Spinner } from "~/ui";
import type { MissionSummary } from "./mission";
import { MissionCard } from "./mission-card";

export type MissionPage = Page<MissionSummary>;

/** How far below the screen the end of the list may be when the next page is asked for. */
const ahead = "600px";

/**
 * Cards with "더 보기" at the end. Without JavaScript that is a link to the next page; with it, pages are appended when
 * the end comes near. `more` gives the address of the page at a cursor, whose loader must answer `{ page }`.
 * Give it a `key` that changes with the filters.
 */
export function MissionList({ page, more }: { page: MissionPage; more: (cursor: string) => string }) {
  const { items, nextCursor, pending, loadMore } = useAppendedPages(page, more);
  return (
    <>
      <MissionCards missions={items} />
      {nextCursor !== null && <MoreMissions to={more(nextCursor)} {...{ pending, loadMore }} />}
    </>
  );
}

/** Cards side by side where there is room. */
export function MissionCards({ missions }: { missions: readonly MissionSummary[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {missions.map((mission) => (
        <li key={mission.id} className="drawn-when-near min-w-0">
          <MissionCard mission={mission} />
        </li>
      ))}
    </ul>
  );
}

function MoreMissions({ to, pending, loadMore }: { to: string; pending: boolean; loadMore: () => void }) {
  const { t } = useTranslation("ui");
  const end = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (pending || end.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) loadMore();
      },
      { rootMargin: ahead },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  });
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    loadMore();
  };
  return (
    <div className="flex justify-center py-4">
      <a
        ref={end}
        href={to}
        onClick={press}
        aria-busy={pending || undefined}
        className={buttonClass({ size: "small" })}
      >
        {pending && <Spinner />}
        {t("more")}
      </a>
    </div>
  );
}
