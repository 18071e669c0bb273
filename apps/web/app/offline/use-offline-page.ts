import { useEffect } from "react";
import { offlinePage, offlinePageFor } from "./address";

/**
 * For the error page: a page that couldn't be loaded for lack of a connection gives way to the offline page, which the
 * service worker keeps.
 */
export function useOfflinePage() {
  useEffect(() => {
    const { pathname, search } = location;
    if (!navigator.onLine && navigator.serviceWorker?.controller && pathname !== offlinePage)
      location.replace(offlinePageFor(pathname + search));
  }, []);
}
