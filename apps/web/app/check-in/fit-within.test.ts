import fc from "fast-check";
import { expect, it } from "vitest";
import { fitWithin } from "./fit-within";

it.each([
  [
    { width: 4000, height: 3000 },
    { width: 1600, height: 1200 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1200, height: 1600 },
  ],
  [
    { width: 1600, height: 1600 },
    { width: 1600, height: 1600 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 20_000, height: 2 },
    { width: 1600, height: 1 },
  ],
])("scales %j to %j", (size, scaled) => {
  expect(fitWithin(size, 1600)).toEqual(scaled);
});

it("never goes over, never grows and never vanishes", () => {
  const side = fc.integer({ min: 1, max: 50_000 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 5_000 }), (width, height, most) => {
      const scaled = fitWithin({ width, height }, most);
      for (const [before, after] of [
        [width, scaled.width],
        [height, scaled.height],
      ] as const)
        expect(after >= 1 && after <= Math.min(before, most)).toBe(true);
    }),
  );
});
