import { Link } from "@remix-run/react";
import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The centred column most pages are. */
export function Column({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={clsx("max-w-column mx-auto flex w-full flex-col gap-5", className)}>{children}</div>;
}

export interface PageHeaderProps {
  title: ReactNode;
  lead?: ReactNode;
  /** Where the arrow before the title goes. */
  back?: { to: string; label: string } | undefined;
  /** Chips above, buttons beside. */
  children?: ReactNode;
}

/** The page's one `<h1>` and what belongs to it. */
export function PageHeader({ title, lead, back, children }: PageHeaderProps) {
  return (
    <div className="flex flex-col gap-1 py-2">
      {back && (
        <Link
          to={back.to}
          className="text-muted hover:text-ink -ml-1 inline-flex min-h-9 items-center gap-1 self-start"
        >
          <Icon name="back" size={18} />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="min-w-0 text-2xl font-extrabold tracking-tight md:text-3xl">{title}</h1>
        {children}
      </div>
      {lead && <p className="text-muted">{lead}</p>}
    </div>
  );
}

/** An `<h2>` with an optional link at its end. */
export function SectionHeader({
  id,
  title,
  more,
}: {
  id?: string;
  title: ReactNode;
  more?: { to: string; label: string } | undefined;
}) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <h2 id={id} className="text-lg font-bold">
        {title}
      </h2>
      {more && (
        <Link to={more.to} className="text-link shrink-0 py-2 text-sm font-semibold hover:underline">
          {more.label}
        </Link>
      )}
    </div>
  );
}
