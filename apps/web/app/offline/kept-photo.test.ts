import { expect, it } from "vitest";
import { sortKept } from "./kept-photo";

const until = (closesAt: string) => ({ closesAt });

it("tells photos that can still be sent from those whose window has closed", () => {
  const photos = [
    "2026-11-22T21:29:59.999Z",
    "2026-11-22T21:30:00.000Z",
    "2026-11-23T06:30:00.001+09:00",
  ].map(until);
  expect(sortKept(photos, "2026-11-22T21:30:00.000Z")).toEqual({
    waiting: [until("2026-11-23T06:30:00.001+09:00")],
    over: [until("2026-11-22T21:29:59.999Z"), until("2026-11-22T21:30:00.000Z")],
  });
});
