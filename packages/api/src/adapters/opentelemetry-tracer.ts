import type { Span } from "@opentelemetry/api";
import type { Tracer } from "../ports/watch.js";

/**
 * Sends spans by OTLP over HTTP to where OTEL_EXPORTER_OTLP_ENDPOINT says. A trace begins here, whatever a request claims to
 * be part of. What an error says is not told, as it may carry values; its name is.
 */
export async function createOpenTelemetryTracer({ name }: { name: string }): Promise<{
  tracer: Tracer;
  /** Sends what is left. */
  close(): Promise<void>;
}> {
  // Here and not above: a program that traces nothing loads nothing of it, not even when it is bundled.
  const [{ context, SpanKind, SpanStatusCode, trace }, sdk, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import("@opentelemetry/api"),
      import("@opentelemetry/sdk-trace-node"),
      import("@opentelemetry/exporter-trace-otlp-http"),
      import("@opentelemetry/resources"),
    ]);
  const provider = new sdk.NodeTracerProvider({
    resource: resources.defaultResource().merge(resources.resourceFromAttributes({ "service.name": name })),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  // Which step is under way follows the asynchronous calls; nothing is read from requests, nor told to providers.
  provider.register({ propagator: null });
  const spans = provider.getTracer("octopus");
  const kindOf = (step: string) => (step.startsWith("request") ? SpanKind.SERVER : SpanKind.INTERNAL);
  const fail = (span: Span, type: string) =>
    span.setAttribute("error.type", type).setStatus({ code: SpanStatusCode.ERROR });

  return {
    tracer: {
      step(name, facts, work) {
        const span = spans.startSpan(name, { attributes: facts, kind: kindOf(name) });
        return context.with(trace.setSpan(context.active(), span), async () => {
          try {
            return await work((more) => void span.setAttributes(more));
          } catch (error) {
            fail(span, error instanceof Error ? error.name : "unknown");
            throw error;
          } finally {
            span.end();
          }
        });
      },
      statement(text) {
        // What no step asked for, such as a look whether a listener is still there, would be a trace of its own.
        if (!trace.getActiveSpan()) return () => {};
        const span = spans.startSpan(`query ${/^\W*(\w+)/.exec(text)?.[1] ?? ""}`, {
          kind: SpanKind.CLIENT,
          attributes: { "db.system.name": "postgresql", "db.query.text": text },
        });
        return (failed) => {
          if (failed) fail(span, "refused");
          span.end();
        };
      },
    },
    close: () => provider.shutdown(),
  };
}
