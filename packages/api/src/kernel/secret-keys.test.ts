import { expect, it } from "vitest";
import { secretKeysOf } from "./secret-keys.js";

const [first, second] = ["a".repeat(32), "b".repeat(40)];

it("are read in their order, however they are separated, each with an id of its own", () => {
  const keys = secretKeysOf(`${first},${second}`);
  expect(keys).toEqual([
    { id: expect.stringMatching(/^[0-9a-f]{8}$/) as string, secret: first },
    { id: expect.stringMatching(/^[0-9a-f]{8}$/) as string, secret: second },
  ]);
  expect(keys![0].id).not.toBe(keys![1]!.id);
  for (const setting of [`${first} ${second}`, ` ${first},\n\t${second}, `])
    expect(secretKeysOf(setting)).toEqual(keys);
  expect(secretKeysOf(second)).toEqual([keys![1]]);
});

it.each(["", " , ", "a".repeat(31), `${first},short`, `short,${first}`, `${first},${first}`])(
  "%j is none",
  (setting) => {
    expect(secretKeysOf(setting)).toBeNull();
  },
);
