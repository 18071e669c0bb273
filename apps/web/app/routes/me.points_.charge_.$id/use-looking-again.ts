import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const EVERY_MILLISECONDS = 4_000;

/** Loads the page's data again every few seconds, while it can be seen and there is a network. */
export function useLookingAgain() {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && navigator.onLine) revalidate();
    }, EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [revalidate]);
}
