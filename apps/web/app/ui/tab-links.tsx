import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import type { ReactNode } from "react";

export interface TabLink {
  to: string;
  label: ReactNode;
  current: boolean;
  /** A number after the label. */
  count?: number | undefined;
}

/** Tabs that are links, so that each has an address and works without JavaScript. */
export function TabLinks({
  label,
  tabs,
  wraps = false,
  className,
}: {
  label: string;
  tabs: readonly TabLink[];
  /** Many tabs stand in several lines, where few that are too wide scroll. */
  wraps?: boolean;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={clsx("-mx-4 [scrollbar-width:none] overflow-x-auto px-4", className)}>
      <ul className={clsx("border-line flex min-w-full gap-1 border-b", wraps ? "flex-wrap" : "w-max")}>
        {tabs.map(({ to, label: words, current, count }) => (
          <li key={to}>
            <Link
              to={to}
              prefetch="intent"
              preventScrollReset
              aria-current={current ? "page" : undefined}
              className={clsx(
                "flex min-h-11 items-center gap-1.5 border-b-4 px-3.5 font-semibold whitespace-nowrap",
                current ? "border-brand text-ink" : "text-muted hover:text-ink border-transparent",
              )}
            >
              {words}
              {count !== undefined && <span className="text-muted text-sm tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
