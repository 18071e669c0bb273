import { useEffect, useState } from "react";

const tick = 1000;

/**
 * Mission time in milliseconds since the epoch: the server's `now` (ISO) when the page was made, and on from there by
 * the time that has passed since. Never the browser's own clock, which may be wrong, and isn't the demo's.
 */
export function useMissionNow(now: string): number {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const arrived = performance.now();
    const update = () => setPassed(performance.now() - arrived);
    update();
    const timer = setInterval(update, tick);
    return () => clearInterval(timer);
  }, [now]);
  return Date.parse(now) + passed;
}
