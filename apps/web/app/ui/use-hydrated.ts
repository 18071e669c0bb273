import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False on the server and in the first render, true once JavaScript runs the page: for what only works with it. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
