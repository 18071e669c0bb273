import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Past the instant, so that the server's clock is past it too. Milliseconds. */
const slack = 500;
/** The longest that a timer can wait, in milliseconds. */
const longest = 2 ** 31 - 1;

/**
 * Loads the page's data again when mission time comes to the first of some instants (ISO), counted from the server's
 * `now`, and when the page is looked at again after it was put away.
 */
export function useFreshAt(now: string, instants: readonly string[]) {
  const { revalidate } = useRevalidator();
  const next = Math.min(...instants.map((at) => Date.parse(at)).filter((at) => at > Date.parse(now)));
  useEffect(() => {
    // Offline, loading would put the error page in place of what still holds.
    const refresh = () => {
      if (navigator.onLine) revalidate();
    };
    const wait = next - Date.parse(now) + slack;
    const timer = wait < longest ? setTimeout(refresh, wait) : undefined;
    const onVisible = () => {
      if (document.visibilityState === "visible") refresh();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [now, next, revalidate]);
}
