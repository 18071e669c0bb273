import type { ReactNode } from "react";

/** What somebody says, under who says it; as they wrote it, line by line. */
export function Statement({ by, children }: { by: ReactNode; children: ReactNode }) {
  return (
    <figure className="border-line-strong border-l-4 pl-4">
      <figcaption className="text-muted text-sm font-semibold">{by}</figcaption>
      <blockquote className="break-words whitespace-pre-line">{children}</blockquote>
    </figure>
  );
}
