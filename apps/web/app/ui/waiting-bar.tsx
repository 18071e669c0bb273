import { useNavigation } from "@remix-run/react";

/** A thin bar at the top edge while the next page is on its way. */
export function WaitingBar() {
  const { state } = useNavigation();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-50 h-1 overflow-hidden">
      {state !== "idle" && (
        <>
          <span className="animate-wait rounded-pill bg-brand block h-full w-1/3" />
          <span className="sr-only">불러오는 중</span>
        </>
      )}
    </div>
  );
}
