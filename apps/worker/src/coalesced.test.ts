import { expect, it } from "vitest";
import { coalesced } from "./coalesced.js";

/** Work that ends when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  return {
    work: () =>
      new Promise<void>((resolve) => {
        running += 1;
        most = Math.max(most, running);
        ends.push(() => {
          running -= 1;
          resolve();
        });
      }),
    end: () => ends.at(-1)!(),
    runs: () => ends.length,
    most: () => most,
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it("runs once more after a run, however often it was asked for meanwhile", async () => {
  const { work, end, runs, most } = held();
  const ask = coalesced(work);
  const first = ask();
  await turn();
  const others = [ask(), ask(), ask()];
  await turn();
  expect(runs()).toBe(1);
  end();
  await first;
  await turn();
  expect(runs()).toBe(2);
  end();
  await Promise.all(others);
  await turn();
  expect(runs()).toBe(2);
  expect(most()).toBe(1);
});

it("runs again when it is asked for after a run", async () => {
  let runs = 0;
  const ask = coalesced(async () => ++runs);
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(2);
});

it("answers with a run that began after the asking", async () => {
  let state = "old";
  const ask = coalesced(async () => state);
  const early = ask();
  await early;
  const during = ask();
  state = "new";
  expect(await during).toBe("new");
});
