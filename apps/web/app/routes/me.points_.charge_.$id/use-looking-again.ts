import { useEffect } from "react";
import { useRefresh } from "~/live/use-refresh";
import { whileVisible } from "~/live/while-visible";

const EVERY_MILLISECONDS = 4_000;

/** Loads the page's data again every few seconds, while it can be seen. */
export function useLookingAgain() {
  const refresh = useRefresh();
  useEffect(
    () =>
      whileVisible(() => {
        const timer = setInterval(refresh, EVERY_MILLISECONDS);
        return () => clearInterval(timer);
      }),
    [refresh],
  );
}
