import sirv from "sirv";
import type { RequestHandler } from "express";

const A_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
const AN_HOUR_IN_SECONDS = 60 * 60;

/**
 * Serves what the build made for browsers, compressed as it lies there. An asset that is not there is of somebody else's
 * release, and no page of ours.
 */
export function clientFiles(dir: string): RequestHandler {
  const serve = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", cachedFor(path));
    },
  });
  return (request, response, next) =>
    serve(request, response, () => {
      if (request.path.startsWith("/assets/")) response.status(404).type("text/plain").send("not found");
      else next();
    });
}

function cachedFor(path: string): string {
  // What is under /assets has its content's hash in its name and never changes.
  if (path.startsWith("/assets/")) return `public, max-age=${A_YEAR_IN_SECONDS}, immutable`;
  // Asked for again at each visit: a new build takes over by it.
  if (path === "/sw.js") return "no-cache";
  return `public, max-age=${AN_HOUR_IN_SECONDS}`;
}
