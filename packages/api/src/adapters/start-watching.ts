import type { Db, PoolWatch } from "@octopus/db";
import type { AddressInfo } from "node:net";
import { noMeter, noTracer } from "../kernel/unwatched.js";
import type { Meter, Tracer } from "../ports/watch.js";
import { createOpenTelemetryTracer } from "./opentelemetry-tracer.js";
import { type AnsweredRequest, createPrometheusMeter } from "./prometheus-meter.js";
import { serveMetrics } from "./serve-metrics.js";
import type { WatchSettings } from "../settings.js";
import { addStateMetrics } from "./state-metrics.js";

export interface Watching {
  /** What `createDeps` leans on; undefined when nobody watches, which then costs nothing. */
  readonly watch: { readonly meter: Meter; readonly tracer: Tracer; readonly pool: PoolWatch } | undefined;
  readonly tracer: Tracer;
  requestAnswered(request: AnsweredRequest): void;
  /** Serves `/metrics` where the settings say, with the state of `db` if given; answers the port. Rejects when it is taken. */
  serve(db?: Db): Promise<number | undefined>;
  /** Sends what traces are left, and stops serving. */
  close(): Promise<void>;
}

/** Whether somebody is told of each request. */
const isWatched = ({ METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT }: WatchSettings) =>
  METRICS_PORT !== undefined || OTEL_EXPORTER_OTLP_ENDPOINT !== undefined;

/** Begins to count and to trace as far as the settings ask for it. What traces need is loaded only then. */
export async function startWatching(
  settings: WatchSettings,
  { program, poolSize }: { program: "web" | "worker"; poolSize: number },
): Promise<Watching> {
  const { METRICS_PORT: port, METRICS_HOST: host, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } = settings;
  const counts = port === undefined ? undefined : createPrometheusMeter({ poolSize });
  const traces =
    endpoint === undefined ? undefined : await createOpenTelemetryTracer({ name: `octopus-${program}` });
  const tracer = traces?.tracer ?? noTracer;
  let stopServing = async () => {};
  return {
    watch: isWatched(settings)
      ? { meter: counts ?? noMeter, tracer, pool: both(counts?.pool, tracer) }
      : undefined,
    tracer,
    requestAnswered: (request) => counts?.requestAnswered(request),
    async serve(db) {
      if (!counts || port === undefined) return undefined;
      const refresh = db && addStateMetrics(counts.registry, db);
      const server = await serveMetrics(counts.registry, { port, host, refresh });
      stopServing = async () => void server.close().closeAllConnections();
      return (server.address() as AddressInfo).port;
    },
    async close() {
      await stopServing();
      await traces?.close();
    },
  };
}

/** Statements are counted and traced; connections are counted. */
function both(counts: PoolWatch | undefined, tracer: Tracer): PoolWatch {
  return {
    statement(text) {
      const counted = counts?.statement(text);
      const traced = tracer.statement(text);
      return (failed) => {
        counted?.(failed);
        traced(failed);
      };
    },
    connectionNeeded: () => counts?.connectionNeeded() ?? (() => {}),
  };
}
