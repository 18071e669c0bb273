import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { follow, type OpenStream } from "./follow";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function following({ canListen = true } = {}) {
  const lines: Parameters<OpenStream>[0][] = [];
  let hungUp = 0;
  let refreshed = 0;
  const stop = follow({
    open: canListen
      ? (events) => {
          lines.push(events);
          return () => void (hungUp += 1);
        }
      : undefined,
    refresh: () => void (refreshed += 1),
  });
  const passed = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);
  return { lines, stop, passed, hungUp: () => hungUp, refreshed: () => refreshed };
}

it("looks again when it hears of a change, and not otherwise", () => {
  const { lines, passed, refreshed } = following();
  lines[0]!.onOpen();
  passed(300);
  expect(refreshed()).toBe(0);
  lines[0]!.onChange();
  expect(refreshed()).toBe(1);
});

it("looks every 30 seconds where it can't listen", () => {
  const { passed, refreshed } = following({ canListen: false });
  passed(29);
  expect(refreshed()).toBe(0);
  passed(61);
  expect(refreshed()).toBe(3);
});

it("looks while the line is cut, until it is open again", () => {
  const { lines, passed, refreshed } = following();
  lines[0]!.onOpen();
  lines[0]!.onCut();
  passed(60);
  expect(refreshed()).toBe(2);
  lines[0]!.onOpen();
  passed(60);
  expect(refreshed()).toBe(2);
});

it("asks again after the server has ended the line, a few seconds later", () => {
  const { lines, passed } = following();
  lines[0]!.onOpen();
  lines[0]!.onEnd();
  passed(2);
  expect(lines).toHaveLength(1);
  passed(6);
  expect(lines).toHaveLength(2);
});

it("looks at once when it is refused, then every 30 seconds, and asks no more", () => {
  const { lines, passed, refreshed } = following();
  lines[0]!.onRefused();
  expect(refreshed()).toBe(1);
  passed(60);
  expect(refreshed()).toBe(3);
  expect(lines).toHaveLength(1);
});

it("stops for good", () => {
  const { lines, stop, passed, hungUp, refreshed } = following();
  lines[0]!.onEnd();
  stop();
  passed(300);
  expect([lines.length, hungUp(), refreshed()]).toEqual([1, 1, 0]);
});
