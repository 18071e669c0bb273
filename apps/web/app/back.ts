import { useNavigation } from "@remix-run/react";
import { useEffect } from "react";

// What Back does in the browser. An installed app has no other way out of a page.

/** What of React Router's entry in the history we read: that a loader or an action has led there. */
interface Entry {
  usr?: { _isRedirect?: boolean } | null;
}

/**
 * The router puts a page that a loader redirects to after the one that was asked for, even on the way Back: there it would be in
 * the way of Back for ever. This puts it in the place of the page that was gone back to.
 */
export function replaceRedirectsOnTheWayBack(): void {
  let isGoingBack = false;
  addEventListener("popstate", () => {
    isGoingBack = true;
    const stop = globalThis.__remixRouter?.subscribe(({ navigation }) => {
      if (navigation.state !== "idle") return;
      isGoingBack = false;
      stop?.();
    });
  });
  const { history } = globalThis;
  const push = history.pushState.bind(history);
  history.pushState = (entry: Entry | null, unused, url) =>
    isGoingBack && entry?.usr?._isRedirect === true
      ? history.replaceState(entry, unused, url)
      : push(entry, unused, url);
}

/** Closes what lies over the page, if anything does. */
let closeSheet: (() => void) | undefined;
/** Whether the newest entry of the history is that of a sheet: the page's own once more, for Back to take away. */
let hasEntry = false;
/** Whether we are taking it away ourselves. */
let isTakingAway = false;

if (typeof document !== "undefined")
  addEventListener(
    "popstate",
    (event) => {
      if (!hasEntry && !isTakingAway) return;
      // The page stays, so the router has nothing to load.
      event.stopImmediatePropagation();
      hasEntry = false;
      if (isTakingAway) isTakingAway = false;
      else closeSheet?.();
    },
    { capture: true },
  );

/** While something is `open` over the page, Back closes it and leaves the page where it is. `setOpen` stays the same. */
export function useClosesOnBack(open: boolean, setOpen: (open: false) => void): void {
  // What a form in it leads to belongs into the page's own entry.
  const isShown = useNavigation().state === "idle" && open;
  useEffect(() => {
    if (!isShown) return;
    const closeIt = () => setOpen(false);
    closeSheet = closeIt;
    if (!hasEntry) history.pushState(history.state, "");
    hasEntry = true;
    return () => {
      if (closeSheet === closeIt) closeSheet = undefined;
      // Another may open in the same moment, and use the entry.
      setTimeout(() => {
        if (closeSheet !== undefined || !hasEntry) return;
        hasEntry = false;
        isTakingAway = true;
        history.back();
      });
    };
  }, [isShown, setOpen]);
}
