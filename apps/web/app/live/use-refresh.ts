import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";

/** Loads the page's data again, and once more if that is asked for meanwhile: a crowd of changes costs two loads. */
export function useRefresh(): () => void {
  const { revalidate, state } = useRevalidator();
  const isLoading = useRef(false);
  const isAskedAgain = useRef(false);

  const refresh = useCallback(() => {
    if (isLoading.current) isAskedAgain.current = true;
    // Offline, loading would put the error page in place of what still holds.
    else if (navigator.onLine) {
      // At once: React says so only when it has drawn it, and another load in between would break this one off.
      isLoading.current = true;
      revalidate();
    }
  }, [revalidate]);

  // After each drawing: a load that was quick may never have been drawn as one.
  useEffect(() => {
    isLoading.current = state === "loading";
    if (isLoading.current || !isAskedAgain.current) return;
    isAskedAgain.current = false;
    refresh();
  });

  return refresh;
}
