import { useState } from "react";

/**
 * Keeps the address that a picture is shown from, although each load of the page signs a new one: what is there
 * needn't be fetched again. `renew` is for when the kept one no longer serves.
 */
export function useSteadyAddress(address: string | undefined) {
  const [kept, keep] = useState(address);
  if (kept === undefined && address !== undefined) keep(address);
  return { src: kept ?? address, renew: () => keep(address) };
}
