import { expect, it } from "vitest";
import { errorMessage } from "./errors.js";
import { waitWords } from "./wait-words.js";

it.each([
  [undefined, "잠시", "a moment"],
  [0, "1초", "1 second"],
  [1, "1초", "1 second"],
  [1.2, "2초", "2 seconds"],
  [59, "59초", "59 seconds"],
  [59.1, "1분", "1 minute"],
  [60, "1분", "1 minute"],
  [61, "2분", "2 minutes"],
  [59 * 60, "59분", "59 minutes"],
  [59 * 60 + 1, "1시간", "1 hour"],
  [3600, "1시간", "1 hour"],
  [3601, "2시간", "2 hours"],
])("%s seconds are %s and %s", (seconds, korean, english) => {
  expect(waitWords(seconds, "ko")).toBe(korean);
  expect(waitWords(seconds, "en")).toBe(english);
});

it("stand in the refusal, which reads well without them too", () => {
  const values = { retryAfterSeconds: "170" };
  expect(errorMessage("TOO_MANY_REQUESTS", "ko", values)).toBe(
    "요청이 너무 많아요. 3분 뒤에 다시 해 주세요.",
  );
  expect(errorMessage("TOO_MANY_REQUESTS", "en", values)).toBe(
    "Too many requests. Please try again in 3 minutes.",
  );
  expect(errorMessage("TOO_MANY_REQUESTS", "ko")).toBe("요청이 너무 많아요. 잠시 뒤에 다시 해 주세요.");
  expect(errorMessage("TOO_MANY_REQUESTS", "en")).toBe("Too many requests. Please try again in a moment.");
});
