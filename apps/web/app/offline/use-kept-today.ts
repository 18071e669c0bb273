import { useEffect } from "react";
import type { Today } from "~/home/today.server";

/** Keeps what the home page shows of today for the offline page; once nobody is signed in, forgets everything kept. */
export function useKeptToday(today: Today | undefined, now: string) {
  useEffect(() => {
    // When the page is drawn, which matters more.
    const turn = setTimeout(() => {
      const keep = today === undefined ? forget() : keepNew(today, now);
      // Private windows of some browsers refuse storage. Then there is nothing to show offline, and nothing to forget.
      keep.catch(() => undefined);
    });
    return () => clearTimeout(turn);
  }, [today, now]);
}

async function keepNew(today: Today, now: string): Promise<void> {
  const { keepToday } = await import("./seen-today-store");
  await keepToday(today, now);
}

/** Whoever takes the device next sees nothing of the one before, and isn't sent their notifications. */
async function forget(): Promise<void> {
  const [{ forgetEverything }, { turnOff }] = await Promise.all([
    import("./database"),
    import("~/notifications/this-device"),
  ]);
  await Promise.all([forgetEverything(), turnOff()]);
}
