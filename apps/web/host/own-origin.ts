import type { IncomingMessage } from "node:http";

/**
 * Whether a request was sent by a page of this very site. Browsers set `Origin` on every POST themselves, so a form or
 * script elsewhere can't ride on the session cookie.
 */
export function isOwnOrigin({ headers }: IncomingMessage, publicUrl: string): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
