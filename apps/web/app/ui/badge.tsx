import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "mint" | "pink" | "info" | "success" | "warning" | "error";

const tones: Record<Tone, string> = {
  neutral: "bg-surface-sunk text-muted",
  mint: "bg-mint text-navy",
  pink: "bg-pink text-navy",
  info: "bg-info-ground text-info-ink",
  success: "bg-success-ground text-success-ink",
  warning: "bg-warning-ground text-warning-ink",
  error: "bg-error-ground text-error-ink",
};

export interface BadgeProps {
  tone?: Tone | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** A short fact in a pill: a type, a place left, 방장. */
export function Badge({ tone = "neutral", className, children }: BadgeProps) {
  return (
    <span
      className={clsx(
        "rounded-pill inline-flex items-center gap-1.5 px-2.5 py-0.5 text-sm font-semibold whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A state: a Badge with a dot, which beats while `live`. */
export function StatusChip({
  live = false,
  children,
  ...badge
}: BadgeProps & { live?: boolean | undefined }) {
  return (
    <Badge {...badge}>
      <span aria-hidden="true" className={clsx("size-2 rounded-full bg-current", live && "animate-pulse")} />
      {children}
    </Badge>
  );
}
