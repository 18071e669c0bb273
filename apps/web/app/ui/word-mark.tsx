import { clsx } from "clsx";

/** octop**US**: the last two letters set apart, because it is us, together. */
export function WordMark({ className }: { className?: string }) {
  return (
    <span
      role="img"
      aria-label="Octopus"
      className={clsx("text-ink font-extrabold tracking-tight", className)}
    >
      octop
      <span className="bg-mint text-navy ml-[0.08em] inline-block -rotate-3 rounded-[0.35em] px-[0.22em] leading-tight">
        US
      </span>
    </span>
  );
}
