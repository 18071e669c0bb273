import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "./button";

/** Rows with lines between them; children are ListItems. */
export function List({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <ul className={clsx("divide-line divide-y", className)}>{children}</ul>;
}

export interface ListItemProps {
  /** Picture or icon at the start. */
  leading?: ReactNode;
  /** Number, chip or small button at the end. */
  trailing?: ReactNode;
  /** Under the main words, muted. */
  detail?: ReactNode;
  /** Makes the main words a link. */
  to?: string | undefined;
  children: ReactNode;
}

export function ListItem({ leading, trailing, detail, to, children }: ListItemProps) {
  return (
    <li className="flex min-h-14 items-center gap-3 py-3">
      {leading}
      <div className="min-w-0 flex-1">
        <div className="font-semibold">
          {to === undefined ? (
            children
          ) : (
            <Link to={to} className="hover:underline">
              {children}
            </Link>
          )}
        </div>
        {detail && <div className="text-muted text-sm">{detail}</div>}
      </div>
      {trailing && <div className="shrink-0 text-right">{trailing}</div>}
    </li>
  );
}

export interface MoreLinkProps {
  /** The address of the next page, e.g. `?cursor=…`. */
  to: string;
  pending?: boolean | undefined;
  children?: ReactNode;
}

/** "더 보기": the end of a list that has more. */
export function MoreLink({ to, pending = false, children }: MoreLinkProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="flex justify-center py-4">
      <Link
        to={to}
        preventScrollReset
        aria-busy={pending || undefined}
        className={buttonClass({ size: "small" })}
      >
        {children ?? t("more")}
      </Link>
    </div>
  );
}
