import type { OpenStream } from "./follow";

/** Listens to what goes on in a mission, from the event that is known on; undefined where a browser can't listen. */
export function missionStream(
  missionId: number,
  lastEventId: () => string | undefined,
): OpenStream | undefined {
  if (typeof EventSource === "undefined") return undefined;
  return (events) => {
    let hasHungUp = false;
    let hangUp = () => {};
    const listen = async () => {
      // Loaded when it is needed: nobody else has to pay for it.
      const { createStreamClient } = await import("@octopus/api/browser-client");
      if (hasHungUp) return;
      const known = lastEventId();
      const input = { missionId, ...(known !== undefined && { lastEventId: known }) };
      const stream = createStreamClient().checkIn.onChange.subscribe(input, {
        onData: events.onChange,
        onConnectionStateChange({ state }) {
          if (state === "pending") events.onOpen();
          else events.onCut();
        },
        onComplete() {
          // Also called for whoever hangs up.
          if (!hasHungUp) events.onEnd();
        },
        onError: events.onRefused,
      });
      hangUp = () => stream.unsubscribe();
    };
    listen().catch(events.onCut);
    return () => {
      hasHungUp = true;
      hangUp();
    };
  };
}
