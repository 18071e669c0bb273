import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import type { ReadableStream } from "node:stream/web";
import { pathToFileURL } from "node:url";
import { freePort } from "../../../scripts/ports/free-port.mjs";
import { announcePort, inheritedEnvironment } from "../env.js";
import { whenUp } from "../program.js";
import { inRepository } from "../repository.js";

/**
 * What the home page is measured against: React renders the same tree straight into the response, with all in hand that
 * the page's loaders found. The tree is caught on its way to React, once for a visitor and once for who has the TOKEN.
 */
type Render = (
  tree: Tree,
  options: { onShellReady(): void; onError?(error: unknown): void },
) => { pipe(to: NodeJS.WritableStream): void };

/** An element with one child, or Remix's own at the end of them, whose context has the data in hand. */
interface Tree {
  readonly props: { readonly children: Tree; readonly context?: { serverHandoffStream: ReadableStream } };
}

const react = createRequire(inRepository("apps/web/package.json"))("react-dom/server") as {
  renderToPipeableStream: Render;
};
const render = react.renderToPipeableStream;
let caught: { readonly tree: Tree; readonly handedOff: Promise<Uint8Array[]> } | undefined;
react.renderToPipeableStream = (tree, options) => {
  const context = contextOf(tree);
  const [stream, copy] = context.serverHandoffStream.tee() as [ReadableStream, ReadableStream<Uint8Array>];
  context.serverHandoffStream = stream;
  caught = { tree, handedOff: allOf(copy) };
  return render(tree, options);
};

async function allOf<Value>(stream: ReadableStream<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of stream) values.push(value);
  return values;
}

const contextOf = ({ props }: Tree): NonNullable<Tree["props"]["context"]> =>
  props.context ?? contextOf(props.children);

/** The tree to render once more: what goes along for the browser is read again, and nothing is noted of the last time. */
function again(tree: Tree, handedOff: readonly Uint8Array[]): Tree {
  const { children, context } = tree.props;
  if (!context) return { ...tree, props: { ...tree.props, children: again(children, handedOff) } };
  const getReader = () => {
    const values = handedOff.values();
    return { read: () => Promise.resolve(values.next()) };
  };
  const anew = { ...context, renderMeta: {}, serverHandoffStream: { getReader } };
  return { ...tree, props: { ...tree.props, context: anew as never } };
}

const { PORT, TOKEN } = inheritedEnvironment();
const product = await freePort();
announcePort(product);
// Only now: what it takes of React is fixed from then on.
await import(pathToFileURL(inRepository("apps/web/build/host.js")).href);
await whenUp(`http://127.0.0.1:${product}/readyz`);

/** Catches the home page's tree on its way to React. */
async function treeFor(cookie: string): Promise<() => Tree> {
  await (await fetch(`http://127.0.0.1:${product}/`, { headers: { cookie } })).text();
  const { tree } = caught!;
  const handedOff = await caught!.handedOff;
  return () => again(tree, handedOff);
}

const trees: Record<string, () => Tree> = {
  "/": await treeFor(""),
  "/signed-in": await treeFor(`octopus_access=${TOKEN}`),
};

const answer: RequestListener = ({ url }, response) => {
  const tree = trees[url!];
  if (!tree) return void response.end("ready");
  const { pipe } = render(tree(), {
    onShellReady() {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" });
      pipe(response);
    },
    onError: () => void response.destroy(), // who asked has gone
  });
};
createServer(answer).listen(Number(PORT));
process.on("SIGINT", () => process.exit(0));
