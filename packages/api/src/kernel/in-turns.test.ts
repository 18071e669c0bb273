import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { inTurns } from "./in-turns.js";

it("runs so many at a time, in order, and goes on after one that fails", async () => {
  const inTurn = inTurns(3);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, number) =>
      inTurn(async () => {
        started.push(number);
        most = Math.max(most, ++running);
        await setImmediate();
        running -= 1;
        if (number % 5 === 0) throw new Error("this one fails");
        return number;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(started).toEqual(Array.from({ length: 20 }, (_, number) => number));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(4);
  expect(await inTurn(() => Promise.resolve("still open"))).toBe("still open");
});
