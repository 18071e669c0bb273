import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { swipeOf } from "./swipe";
import { weekPath } from "./week-path";

interface Turning {
  missionId: number;
  week: number;
  weeks: number;
}

const keys: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * Turns the weeks of a calendar by arrow keys and by swiping, as its links do: same address, and the page stays where
 * it is. Whoever was in the calendar stays in it: if what had the focus went with its week, the heading gets it.
 */
export function useWeekTurning({ missionId, week, weeks }: Turning) {
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = useRef(false);
  const finger = useRef<{ id: number; x: number; y: number }>();

  const turn = (way: 1 | -1) => {
    const next = week + way;
    if (next >= 1 && next <= weeks) navigate(weekPath(missionId, next), { preventScrollReset: true });
  };

  useEffect(() => {
    if (hadFocus.current && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
  }, [week]);

  const calendar = {
    onFocus: () => void (hadFocus.current = true),
    // Not called when what has the focus is taken away, which is just what has to be noticed.
    onBlur: () => void (hadFocus.current = false),
    onKeyDown(event: KeyboardEvent) {
      const way = keys[event.key];
      if (way === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      turn(way);
    },
    onPointerDown({ pointerType, isPrimary, pointerId, clientX, clientY }: PointerEvent) {
      finger.current =
        pointerType !== "mouse" && isPrimary ? { id: pointerId, x: clientX, y: clientY } : undefined;
    },
    onPointerUp({ pointerId, clientX, clientY }: PointerEvent) {
      const from = finger.current;
      finger.current = undefined;
      if (from?.id !== pointerId) return;
      const way = swipeOf(clientX - from.x, clientY - from.y);
      if (way !== undefined) turn(way);
    },
    /** The browser scrolls with it. */
    onPointerCancel: () => void (finger.current = undefined),
  };
  return { heading, calendar };
}
