import type { ReactNode } from "react";
import { Octopus, type OctopusAvatar } from "./octopus";

export interface EmptyStateProps {
  /** One sentence: what would be here. */
  title: ReactNode;
  children?: ReactNode;
  /** Usually a LinkButton. */
  action?: ReactNode;
  /** Whose octopus sleeps; the plain one unless told. */
  avatar?: OctopusAvatar | undefined;
}

/** Nothing here yet: 옥순이 sleeps, a sentence, and what to do about it. */
export function EmptyState({
  title,
  children,
  action,
  avatar = { color: 0, face: 0, hat: 0, pet: 0 },
}: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 px-4 py-10 text-center">
      <Octopus avatar={avatar} mood="sleep" size={132} />
      <p className="text-lg font-bold">{title}</p>
      {children && <p className="text-muted">{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
