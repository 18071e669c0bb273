// The web app of `npm run dev`, as a program: the host's own code, loaded module by module through Vite, whose server also
// stands in for what a build would have made for browsers. See docs/decisions/0030-development-server.md.
import { createServer as createHttpServer } from "node:http";
import { fileURLToPath } from "node:url";
import sirv from "sirv";
import { createServer } from "vite";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

/** Loaded again when they, or anything they import, have changed. */
const HOST = ["/host/env.ts", "/host/compose.ts", "/host/site.ts"];
const PAGES = "virtual:remix/server-build";

const server = createHttpServer();
const vite = await createServer({
  appType: "custom",
  clearScreen: false,
  server: {
    middlewareMode: true,
    hmr: { server },
    warmup: { clientFiles: ["app/entry.client.tsx", "app/root.tsx", "app/routes/_index/route.tsx"] },
    // An editor may empty a file before it writes it, and what we load at once would be nothing.
    watch: { awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } },
  },
  plugins: [
    {
      name: "octopus-host",
      // Vite has forgotten by now what was loaded from the file.
      hotUpdate() {
        if (this.environment.name === "ssr") void tellOfChange();
      },
    },
  ],
});
const icons = sirv(".cache/icons", { dev: true });
const directFetch = globalThis.fetch;

let modules = [];
let composition;
let answer;
/** What keeps the present code from running. */
let fault;
/** Requests that are answered when nothing keeps it any more. */
const waiting = [];
let loading = Promise.resolve();
let changes = 0;
vite.watcher.on("all", () => (changes += 1));

/** Resolves when `answer` is made of the files as they are now. One load at a time: two would be two compositions. */
function site() {
  loading = loading.then(load, load);
  return loading;
}

async function load() {
  const before = changes;
  try {
    return await loadOnce();
  } catch (error) {
    if (changes === before) throw error;
    // Saved again meanwhile: Vite would keep the fault of what it was loading as that of what is there now.
    vite.environments.ssr.moduleGraph.invalidateAll();
    return load();
  }
}

/** Answers whether the host, and not only pages, had changed. */
async function loadOnce() {
  try {
    const [env, compose, site, build] = await Promise.all(
      [...HOST, PAGES].map((id) => vite.ssrLoadModule(id)),
    );
    const loaded = [env, compose, site, build];
    const isSame = (at) => loaded[at] === modules[at];
    if (fault === undefined && [0, 1, 2, 3].every(isSame)) return false;
    const hostChanged = ![0, 1, 2].every(isSame) || composition === undefined;
    const settings = env.readEnvironment();
    if (hostChanged) {
      // The composition leads the calls of providers elsewhere, around what it finds.
      globalThis.fetch = directFetch;
      const before = composition;
      composition = await compose.compose(settings);
      before?.stop();
      void before?.close();
    }
    answer = site.createSite(settings, {
      composition,
      build,
      files: (_request, _response, next) => next(),
      isReady: composition.isReady,
    });
    modules = loaded;
    fault = undefined;
    for (const answered of waiting.splice(0)) answered();
    return hostChanged;
  } catch (error) {
    vite.ssrFixStacktrace(error);
    fault = error;
    throw error;
  }
}

/** At each change: what is wrong is told where somebody looks, and open pages ask again for their data. */
async function tellOfChange() {
  const before = fault;
  try {
    const changed = await site();
    // An update of nothing takes the overlay away.
    if (before !== undefined) vite.ws.send({ type: "update", updates: [] });
    if (changed || before !== undefined) vite.ws.send("octopus:changed");
  } catch ({ message, stack, id, loc, frame, plugin }) {
    vite.ws.send({ type: "error", err: { message, stack, id, loc, frame, plugin } });
  }
}

server.on("request", (request, response) => {
  const answered = () =>
    site().then(
      () => answer(request, response),
      // An open page that asks for its data waits: an error would take the place of what somebody has typed.
      (error) => (isForOpenPage(request) ? waiting.push(answered) : showFault(response, error)),
    );
  if (request.url.startsWith("/trpc/")) return void answered();
  vite.middlewares(request, response, () => icons(request, response, answered));
});

const isForOpenPage = ({ url }) => new URL(url, "http://localhost").pathname.endsWith(".data");

/** Reads like an error, and comes back by itself as soon as there is none. */
function showFault(response, { message, stack }) {
  const text = `${message}\n\n${stack}`.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
  response.end(`<!doctype html>
<title>Octopus can't run</title>
<pre>${text}</pre>
<script type="module">
  import { createHotContext } from "/@vite/client";
  createHotContext("/fault").on("octopus:changed", () => location.reload());
</script>`);
}

const { PORT, LISTEN_ADDRESS } = process.env;
// Vite has told what is wrong with a file. The next change is the next try.
await site().catch(() => undefined);
server.listen({ port: Number(PORT), host: LISTEN_ADDRESS });

function end() {
  server.closeAllConnections();
  composition?.stop();
  void Promise.allSettled([composition?.close(), vite.close()]).then(() => process.exit(0));
}
process.once("SIGTERM", end);
process.stdin.once("end", end).resume();
