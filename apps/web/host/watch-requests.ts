import type { Watching } from "@octopus/api/compose";
import type { RequestHandler } from "express";
import type { IncomingMessage, ServerResponse } from "node:http";

const METHODS = new Set(["GET", "HEAD", "POST", "OPTIONS"]);
/** What nginx calls it when whoever asked has gone before the answer. */
const CLIENT_GONE = 499;

type Watched = Pick<Watching, "watch" | "tracer" | "requestAnswered">;

/** Marks, behind the files, what they have not answered. */
export const notAFile: RequestHandler = (_request, response, next) => {
  (response.locals as { notAFile?: true }).notAFile = true;
  next();
};

/**
 * Lets `answer` answer, and tells whoever watches how long it took. `pageOf` names the page of a path. Nothing of what a
 * stranger writes is told: a method or a path that is not ours has one name for all.
 */
export function watchRequests({ watch, tracer, requestAnswered }: Watched, pageOf: (path: string) => string) {
  if (!watch) return (_request: IncomingMessage, _response: ServerResponse, answer: () => void) => answer();

  return (request: IncomingMessage, response: ServerResponse, answer: () => void) => {
    const startedAt = performance.now();
    const method = METHODS.has(request.method ?? "") ? request.method! : "other";
    const untilClosed = (note: (facts: Record<string, string | number>) => void) =>
      new Promise<void>((resolve) => {
        response.once("close", () => {
          const milliseconds = performance.now() - startedAt;
          const status = response.writableFinished ? response.statusCode : CLIENT_GONE;
          const route = routeOf(request, response, pageOf);
          // A stream takes as long as somebody listens, which says nothing of how fast we are.
          if (!isStream(response)) requestAnswered({ method, route, status, milliseconds });
          note({ "http.route": route, "http.response.status_code": status, ...requestId(response) });
          resolve();
        });
        answer();
      });
    void tracer.step("request", { "http.request.method": method }, untilClosed);
  };
}

function routeOf({ url = "" }: IncomingMessage, response: ServerResponse, pageOf: (path: string) => string) {
  const [path = ""] = url.split("?");
  if (path.startsWith("/trpc/")) return "/trpc";
  if (path === "/healthz" || path === "/readyz") return path;
  const { locals } = response as { locals?: { notAFile?: true } };
  return locals?.notAFile ? pageOf(path) : "file";
}

const isStream = (response: ServerResponse) =>
  String(response.getHeader("content-type")).startsWith("text/event-stream");

function requestId(response: ServerResponse): Record<string, string> {
  const id = response.getHeader("x-request-id");
  return typeof id === "string" ? { "octopus.request_id": id } : {};
}
