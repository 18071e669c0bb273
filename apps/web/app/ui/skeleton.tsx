import { clsx } from "clsx";

/** A grey shape where something is on its way; give it its size by `className`. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        "rounded-control bg-surface-sunk block animate-pulse motion-reduce:animate-none",
        className,
      )}
    />
  );
}
