import { useState } from "react";

/**
 * Keeps the address that a picture is shown from, although each load of the page signs a new one: what is there
 * needn't be fetched again. `renew` is for when the kept one no longer serves: the next one takes its place, be it there
 * already or yet to come.
 */
export function useSteadyAddress(address: string | undefined) {
  const [kept, keep] = useState(address);
  const [isSpent, setSpent] = useState(false);
  if ((kept === undefined || isSpent) && address !== undefined && address !== kept) {
    keep(address);
    setSpent(false);
  }
  return { src: kept ?? address, renew: () => setSpent(true) };
}
