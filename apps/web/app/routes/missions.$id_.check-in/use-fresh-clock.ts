import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/**
 * While `idle`, asks the server for its time again whenever the page comes back into sight: the clock by which time is
 * counted here stands still while a phone sleeps.
 */
export function useFreshClock(idle: boolean): void {
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
