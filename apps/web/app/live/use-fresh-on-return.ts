import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/**
 * While `idle`, loads the page's data again whenever it comes back into sight: the clock by which time is counted here
 * stands still while a phone sleeps.
 */
export function useFreshOnReturn(idle = true): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!idle) return;
    const onVisible = () => {
      if (!document.hidden && navigator.onLine) void revalidate();
    };
    document.addEventListener("visibilitychange", onVisible);
    return () => document.removeEventListener("visibilitychange", onVisible);
  }, [idle, revalidate]);
}
