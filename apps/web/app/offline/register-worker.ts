/** Lets the service worker stand by once the page has everything it needs. */
export function registerWorker(): void {
  // Not there where a page came over plain http from another machine.
  if (!("serviceWorker" in navigator)) return;
  if (import.meta.env.DEV) {
    // There is none in development, and one that `npm start` has left at this address would answer from what it keeps.
    void navigator.serviceWorker
      .getRegistrations()
      .then((registrations) => Promise.all(registrations.map((each) => each.unregister())));
    return;
  }
  const register = () => {
    void navigator.serviceWorker
      .register("/sw.js", { scope: "/", updateViaCache: "none" })
      // Storage may be full or refused; the page does without.
      .catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
