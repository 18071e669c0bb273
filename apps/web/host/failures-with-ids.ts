import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";

type Args = LoaderFunctionArgs | ActionFunctionArgs;
type Answer = ((args: never) => unknown) | undefined;

/**
 * The same build, in which a loader or an action that fails tells the page the id of its very request. Of an error Remix
 * lets nothing through to the browser, and what the frame was once loaded with is another request's.
 */
export function failuresWithIds(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    const module = { ...route.module, loader: withId(loader), action: withId(action) };
    return [id, { ...route, module }];
  });
  return { ...build, routes: Object.fromEntries(routes) as ServerBuild["routes"] };
}

function withId<Handler extends Answer>(handler: Handler): Handler {
  if (!handler) return handler;
  const answer = handler as (args: Args) => unknown;
  const withItsId = async (args: Args) => {
    try {
      return await answer(args);
    } catch (error) {
      // Redirects and refusals say themselves what they are; whoever has left hears nothing.
      if (error instanceof Response || args.request.signal.aborted) throw error;
      const { reportError, requestId }: AppLoadContext = args.context;
      reportError(error);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- so does Remix tell a page what failed
      throw Response.json({ requestId }, { status: 500 });
    }
  };
  return withItsId as unknown as Handler;
}
