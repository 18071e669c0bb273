import { useEffect, useState } from "react";
import { deviceNow } from "./clock";
import { type SeenToday, todayBy } from "./seen-today";
import { findToday } from "./seen-today-store";

/** How often what is open may have changed, in milliseconds. */
const tick = 10_000;

/** Today as last seen on this device, as it must be by now; undefined until it is found or when there is none. */
export function useSeenToday() {
  const [seen, setSeen] = useState<SeenToday>();
  const [now, setNow] = useState(0);
  useEffect(() => {
    findToday().then(setSeen, () => undefined);
    const update = () => setNow(deviceNow());
    update();
    const timer = setInterval(update, tick);
    return () => clearInterval(timer);
  }, []);
  return seen && { seenAt: seen.now, missions: todayBy(now, seen) };
}
