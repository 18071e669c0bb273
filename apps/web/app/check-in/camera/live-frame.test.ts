import { stripHeight } from "@octopus/api/capture-strip";
import { expect, it } from "vitest";
import { liveFrame } from "./live-frame";

it.each([
  [{ width: 640, height: 480 }, false, { width: 640, height: 480 }, { width: 640, height: 480 }],
  [{ width: 3200, height: 2400 }, false, { width: 1600, height: 1200 }, { width: 1600, height: 1200 }],
  [{ width: 640, height: 480 }, true, { width: 640, height: 538 }, { width: 640, height: 480 }],
  [{ width: 1600, height: 1200 }, true, { width: 1600, height: 1344 }, { width: 1600, height: 1200 }],
  // Upright: the strip makes it too long, so all of it shrinks.
  [{ width: 1200, height: 1600 }, true, { width: 1124, height: 1600 }, { width: 1124, height: 1499 }],
])("%j, with a strip: %s", (seen, withStrip, sheet, picture) => {
  expect(liveFrame(seen, withStrip)).toEqual({ sheet, picture });
  if (withStrip) expect(sheet.height - picture.height).toBe(stripHeight(sheet.width));
});
