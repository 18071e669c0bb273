import type { IncomingMessage } from "node:http";

/**
 * Whether a request was sent by a page of this very site. Browsers set `Origin` on every POST themselves, so a form or
 * script elsewhere can't ride on the session cookie. `Host` is what the client or a proxy says, and it leaves out the
 * scheme: where people come by HTTPS it counts for nothing, or a page that somebody put into an open line at
 * `http://` could post here. In development the site has as many names as ways lead to it.
 */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, "headers">, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  const own = new URL(publicUrl);
  return origin === own.origin || (own.protocol === "http:" && new URL(origin).host === host);
}
