/** What a run under way tells of its speed. */
export interface Figures {
  readonly id: number;
  readonly total: number | null;
  readonly read: number;
  readonly startedAt: Date;
}

export interface Progress {
  /** What was due when the first of those under way began. */
  total: number;
  /** What of it was looked at since, by all who share it. */
  done: number;
  perSecond: number | null;
  /** Whole seconds, rounded up; null while nobody can say. */
  secondsLeft: number | null;
}

/**
 * How far a job has come. Several runs under way share one pile: it is as high as the first of them found it, and every
 * run since has taken from it. `underWay` are the runs of one job that go on, oldest first; `since` is what all its runs
 * from the first of them on have read. Null where nobody counted what is due.
 */
export function progressOf(underWay: readonly Figures[], since: number, realNow: Date): Progress | null {
  const total = underWay[0]?.total ?? null;
  if (total === null) return null;
  const done = Math.min(since, total);
  const perSecond = underWay.reduce((sum, run) => sum + speedOf(run, realNow), 0);
  return {
    total,
    done,
    perSecond: perSecond > 0 ? perSecond : null,
    secondsLeft: perSecond > 0 ? Math.ceil((total - done) / perSecond) : null,
  };
}

function speedOf({ read, startedAt }: Figures, realNow: Date): number {
  const seconds = (realNow.getTime() - startedAt.getTime()) / 1000;
  return seconds > 0 ? read / seconds : 0;
}
