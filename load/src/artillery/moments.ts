/** What is read of Artillery's report. */
export interface ArtilleryReport {
  readonly aggregate: Metrics;
  /** A look every ten seconds. */
  readonly intermediate: readonly (Metrics & { readonly period: string })[];
}

interface Metrics {
  readonly counters: Readonly<Record<string, number>>;
  readonly summaries?: Readonly<Record<string, Summary>>;
}

interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const LOOK_SECONDS = 10;

/** Ten seconds of a scenario. Times in milliseconds. */
export interface Moment {
  readonly at: Date;
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** A report's looks, oldest first; those in which nothing was answered tell nothing. */
export function momentsOf({ intermediate }: ArtilleryReport): Moment[] {
  return intermediate
    .flatMap(({ period, counters, summaries }) => {
      const times = summaries?.["http.response_time"];
      if (!times) return [];
      const { p50, p95, p99 } = times;
      const requestsPerSecond = (counters["http.responses"] ?? 0) / LOOK_SECONDS;
      return [{ at: new Date(Number(period)), requestsPerSecond, p50, p95, p99 }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

export interface Totals {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that say that we have failed. */
  readonly serverErrors: number;
  /** Answers that the scenario doesn't expect, and requests without an answer, by what Artillery calls them. */
  readonly errors: Readonly<Record<string, number>>;
}

export function totalsOf({ aggregate: { counters, summaries } }: ArtilleryReport): Totals {
  const of = (isMeant: (name: string) => boolean) =>
    Object.entries(counters).filter(([name]) => isMeant(name));
  const { p50, p95, p99 } = summaries?.["http.response_time"] ?? { p50: NaN, p95: NaN, p99: NaN };
  return {
    requests: counters["http.requests"] ?? 0,
    p50,
    p95,
    p99,
    serverErrors: of((name) => /^http\.codes\.5\d\d$/.test(name)).reduce((sum, [, count]) => sum + count, 0),
    errors: Object.fromEntries(of((name) => name.startsWith("errors."))),
  };
}
