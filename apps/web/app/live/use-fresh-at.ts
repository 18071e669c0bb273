import { useEffect } from "react";
import { useRefresh } from "./use-refresh";

/** Past the instant, so that the server's clock is past it too. Milliseconds. */
const slack = 500;
/** The longest that a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1;

/** Loads the page's data again when mission time comes to the first of some instants (ISO), counted from the server's `now`. */
export function useFreshAt(now: string, instants: readonly (string | undefined)[]) {
  const refresh = useRefresh();
  const ahead = instants.map((at) => Date.parse(at ?? "") - Date.parse(now)).filter((wait) => wait > 0);
  const wait = Math.min(...ahead) + slack;
  useEffect(() => {
    if (wait > longest) return;
    const timer = setTimeout(refresh, wait);
    return () => clearTimeout(timer);
    // Each answer of the server counts from its own `now`.
  }, [now, wait, refresh]);
}
