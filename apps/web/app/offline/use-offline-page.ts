import { useEffect } from "react";
import { useLanguage } from "~/i18n";
import { offlinePage, offlinePageFor } from "./address";

/**
 * For the error page: a page that couldn't be loaded for lack of a connection gives way to the offline page, which the
 * service worker keeps.
 */
export function useOfflinePage() {
  const language = useLanguage();
  useEffect(() => {
    const { pathname, search } = location;
    if (!navigator.onLine && navigator.serviceWorker?.controller && pathname !== offlinePage)
      location.replace(offlinePageFor(pathname + search, language));
  }, [language]);
}
