import { useEffect } from "react";
import { useRefresh } from "./use-refresh";
import { whileVisible } from "./while-visible";

/** Loads the page's data again every so many milliseconds, while it can be seen; not at all when that is undefined. */
export function useLookingAgain(everyMilliseconds: number | undefined) {
  const refresh = useRefresh();
  useEffect(() => {
    if (everyMilliseconds === undefined) return;
    return whileVisible(() => {
      const timer = setInterval(refresh, everyMilliseconds);
      return () => clearInterval(timer);
    });
  }, [refresh, everyMilliseconds]);
}
