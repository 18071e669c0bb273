import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as nginx from "../../../deploy/testing/nginx.mjs";
import { inRepository } from "../repository.js";

/** nginx, as it stands before the service in production: TLS, limits and all. */
export interface Front {
  readonly url: string;
  /** Has all instances answer, or the first alone. */
  answerBy(which: "all" | "one"): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it before instances on these ports, all of which answer. Where a release would switch, one instance answers. */
export async function startFront(folder: string, ports: readonly number[]): Promise<Front> {
  // From where it lies, beside the configuration that it reads, and not from within our bundle.
  const { startNginx } = (await import(
    pathToFileURL(inRepository("deploy/testing/nginx.mjs")).href
  )) as typeof nginx;
  const other = path.join(folder, "live-b");
  const site = await startNginx(
    { home: folder, ports: { a: ports, b: ports.slice(0, 1) } },
    { serverName: "localhost" },
  );
  return {
    url: site.origin,
    answerBy: (which) => (which === "all" ? rm(other, { force: true }) : writeFile(other, "")),
    stop: () => site.stop(),
  };
}
