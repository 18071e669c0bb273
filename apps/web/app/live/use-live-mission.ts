import { useEffect, useRef } from "react";
import { follow } from "./follow";
import { missionStream } from "./mission-stream";
import { useRefresh } from "./use-refresh";
import { whileVisible } from "./while-visible";

/**
 * Keeps a mission's page up to date while it can be seen: what others do appears by itself. `eventId` is the last
 * change that the page knows of; undefined `missionId` is a page that there is nothing to hear about.
 */
export function useLiveMission(missionId: number | undefined, eventId: string | undefined) {
  const refresh = useRefresh();
  const known = useRef(eventId);
  useEffect(() => {
    known.current = eventId;
  }, [eventId]);

  useEffect(() => {
    if (missionId === undefined) return;
    return whileVisible((isReturn) => {
      // For those who can't listen; the others are told at once of what they have missed.
      if (isReturn) refresh();
      return follow({ open: missionStream(missionId, () => known.current), refresh });
    });
  }, [missionId, refresh]);
}
