import { parse } from "cookie";
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { hostPrefix, setCookie } from "./cookie.js";

/** As long as the API lets an attempt live. */
const LIFETIME_SECONDS = 10 * 60;
/** So many tabs may be on the way at once; the oldest gives way. */
const MOST = 4;

/**
 * With which states this very browser is away at a provider: kept in a cookie, newest first. Whoever is sent here with
 * a state of somebody else's doesn't have it.
 */
export function statesOnTheWay(request: IncomingMessage, response: ServerResponse, publicUrl: string) {
  const name = `${hostPrefix(publicUrl)}octopus_elsewhere`;
  const states = (parse(request.headers.cookie ?? "")[name] ?? "").split(".").filter(Boolean).slice(0, MOST);
  const keep = (kept: string[]) =>
    setCookie(response, publicUrl, {
      name,
      value: kept.join("."),
      maxAge: kept.length === 0 ? 0 : LIFETIME_SECONDS,
    });
  return {
    add: (state: string) => keep([state, ...states].slice(0, MOST)),
    /** Whether this browser set out with `state`, which it forgets. */
    take(state: string): boolean {
      const others = states.filter((known) => !isSame(known, state));
      if (others.length === states.length) return false;
      keep(others);
      return true;
    },
  };
}

function isSame(known: string, shown: string): boolean {
  const [a, b] = [Buffer.from(known), Buffer.from(shown)];
  return a.length === b.length && timingSafeEqual(a, b);
}
