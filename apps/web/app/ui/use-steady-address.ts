import { useRevalidator } from "@remix-run/react";
import { useState } from "react";

/**
 * Keeps the address that a picture is shown from, although each load of the page signs a new one: what is there
 * needn't be fetched again. `renew` is for when the kept one no longer serves: the next one that comes takes its place, and
 * is asked for if it isn't there yet.
 */
export function useSteadyAddress(address: string | undefined) {
  const [kept, keep] = useState(address);
  const [isSpent, setSpent] = useState(false);
  const { revalidate, state } = useRevalidator();
  if ((kept === undefined || isSpent) && address !== undefined && address !== kept) {
    keep(address);
    setSpent(false);
  }
  return {
    src: kept ?? address,
    renew() {
      setSpent(true);
      // Offline, loading would put the error page in place of what still holds.
      if (address === kept && state === "idle" && navigator.onLine) revalidate();
    },
  };
}
