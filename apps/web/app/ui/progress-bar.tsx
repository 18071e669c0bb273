import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

export interface ProgressBarProps {
  /** Basis points, 0–10 000. */
  rate: number;
  label: ReactNode;
  /** Beside the percentage, e.g. "5/6번". */
  detail?: ReactNode;
  /** team is the thick one in mint and pink; member is a slim line. */
  kind?: "team" | "member" | "task" | undefined;
  /** A notch at this rate in basis points, e.g. 8000. */
  goal?: number | undefined;
  hideLabel?: boolean | undefined;
  className?: string | undefined;
}

/** Whole percent, rounded down, as every rate is shown. */
export function formatRate(rate: number): string {
  return `${Math.floor(rate / 100)}%`;
}

const heights = { team: 24, member: 12, task: 12 } as const;

/** A bar that grows to its rate and moves when the rate changes. */
export function ProgressBar({
  rate,
  label,
  detail,
  kind = "member",
  goal,
  hideLabel,
  className,
}: ProgressBarProps) {
  const id = useId();
  const percent = Math.min(100, Math.max(0, rate / 100));
  const height = heights[kind];
  return (
    <div className={clsx("min-w-0", className)}>
      <div className={clsx("mb-1 flex items-baseline justify-between gap-3", hideLabel && "sr-only")}>
        <span id={`${id}-label`} className={clsx("min-w-0 font-semibold", kind === "team" && "text-lg")}>
          {label}
        </span>
        <span className="text-muted shrink-0 text-sm tabular-nums">
          {detail && <>{detail} · </>}
          <strong className={clsx("text-ink", kind === "team" && "text-xl")}>{formatRate(rate)}</strong>
        </span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={`${id}-label`}
        aria-valuenow={Math.floor(percent)}
        aria-valuemin={0}
        aria-valuemax={100}
        className="rounded-pill bg-surface-sunk ring-line relative overflow-hidden ring-1 ring-inset"
      >
        {/* Widths are SVG attributes, so that a strict style-src doesn't flatten the bar before hydration. */}
        <svg width="100%" height={height} aria-hidden="true" className="block">
          {kind === "team" && (
            <linearGradient id={`${id}-fill`} gradientUnits="userSpaceOnUse" x1="0" x2="100%" y1="0" y2="0">
              <stop stopColor="#9adcdc" />
              <stop offset="1" stopColor="#ffa6ab" />
            </linearGradient>
          )}
          <rect
            className={clsx("progress-fill", kind !== "team" && "fill-brand")}
            width={`${percent}%`}
            height={height}
            rx={height / 2}
            {...(kind === "team" && { fill: `url(#${id}-fill)` })}
          />
          {goal !== undefined && (
            <line
              x1={`${goal / 100}%`}
              x2={`${goal / 100}%`}
              y1="0"
              y2={height}
              strokeWidth="2"
              strokeDasharray="3 3"
              className="stroke-ink"
            />
          )}
        </svg>
      </div>
    </div>
  );
}
