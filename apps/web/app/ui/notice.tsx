import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type NoticeKind = "info" | "success" | "warning" | "error";

const looks: Record<NoticeKind, { className: string; icon: IconName }> = {
  info: { className: "bg-info-ground text-info-ink", icon: "info" },
  success: { className: "bg-success-ground text-success-ink", icon: "check" },
  warning: { className: "bg-warning-ground text-warning-ink", icon: "warning" },
  error: { className: "bg-error-ground text-error-ink", icon: "warning" },
};

export interface NoticeProps {
  kind?: NoticeKind | undefined;
  title?: ReactNode;
  className?: string | undefined;
  children?: ReactNode;
}

/** A word about what happened or what to know. An error is announced at once, the others when it is quiet. */
export function Notice({ kind = "info", title, className, children }: NoticeProps) {
  const look = looks[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={clsx("rounded-control flex gap-3 px-4 py-3", look.className, className)}
    >
      <Icon name={look.icon} className="mt-0.5 shrink-0" />
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
