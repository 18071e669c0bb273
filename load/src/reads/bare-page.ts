import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { announcePort, inheritedEnvironment } from "../env.js";
import { freePort, whenUp } from "./program.js";
import { inRepository } from "./repository.js";

/**
 * What the home page is measured against: React renders the same tree straight into the response, with all in hand that
 * the page's loaders found. The tree is caught on its way to React, once for a visitor and once for who has the TOKEN.
 */
interface Options {
  onShellReady(): void;
}
type Render = (tree: object, options: Options) => { pipe(to: NodeJS.WritableStream): void };

const react = createRequire(inRepository("apps/web/package.json"))("react-dom/server") as {
  renderToPipeableStream: Render;
};
const render = react.renderToPipeableStream;
let caught: object | undefined;
react.renderToPipeableStream = (tree, options) => {
  caught = tree;
  return render(tree, options);
};

const { PORT, TOKEN } = inheritedEnvironment();
const product = await freePort();
announcePort(product);
// Only now: what it takes of React is fixed from then on.
await import(pathToFileURL(inRepository("apps/web/build/host.js")).href);
await whenUp(`http://127.0.0.1:${product}/readyz`);

async function treeFor(cookie: string): Promise<object> {
  await (await fetch(`http://127.0.0.1:${product}/`, { headers: { cookie } })).text();
  return caught!;
}

const trees: Record<string, object> = {
  "/": await treeFor(""),
  "/signed-in": await treeFor(`octopus_access=${TOKEN}`),
};

const answer: RequestListener = ({ url }, response) => {
  const tree = trees[url!];
  if (!tree) return void response.end("ready");
  const { pipe } = render(tree, {
    onShellReady() {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      pipe(response);
    },
  });
};
createServer(answer).listen(Number(PORT));
process.on("SIGINT", () => process.exit(0));
