/**
 * Sends what this process would `fetch` from some origins to others, which stand in for them. Arctic knows the
 * providers' real addresses only, so this is done around it, at start-up. Answers how to undo it.
 */
export function routeProviderCalls(routes: Readonly<Record<string, string>>): () => void {
  const detours = new Map(
    Object.entries(routes)
      .map(([from, to]) => [new URL(from).origin, to] as const)
      .filter(([from, to]) => from !== new URL(to).origin),
  );
  const direct = globalThis.fetch;
  if (detours.size === 0) return () => undefined;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { origin, pathname, search } = new URL(request.url);
    const detour = detours.get(origin);
    if (detour === undefined) return direct(input, init);
    const { method, headers, redirect, signal } = request;
    const body = method === "GET" || method === "HEAD" ? null : await request.arrayBuffer();
    return direct(new URL(pathname + search, detour), { method, headers, redirect, signal, body });
  };
  return () => {
    globalThis.fetch = direct;
  };
}
