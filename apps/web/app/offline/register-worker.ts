/** Lets the service worker stand by once the page has everything it needs. */
export function registerWorker(): void {
  // Not there where a page came over plain http from another machine.
  if (!("serviceWorker" in navigator)) return;
  const register = () => {
    void navigator.serviceWorker
      .register("/sw.js", { scope: "/", updateViaCache: "none" })
      // Storage may be full or refused; the page does without.
      .catch(() => undefined);
  };
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}
