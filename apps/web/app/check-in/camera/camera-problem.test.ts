import { expect, it } from "vitest";
import { cameraProblem, mayTurnOn } from "./camera-problem";

it.each([
  ["NotAllowedError", "denied", true],
  ["SecurityError", "denied", true],
  ["NotFoundError", "missing", false],
  ["OverconstrainedError", "missing", false],
  ["NotReadableError", "busy", true],
  ["AbortError", "busy", true],
] as const)("%s: the camera is %s", (name, problem, again) => {
  expect(cameraProblem(new DOMException("no", name))).toBe(problem);
  expect(mayTurnOn(problem)).toBe(again);
});

it("takes a camera that was never asked for as one to turn on", () => {
  expect(mayTurnOn(undefined)).toBe(true);
  expect(mayTurnOn("insecure")).toBe(false);
});
