import { expect, it } from "vitest";
import { type ArtilleryReport, momentsOf, totalsOf } from "./moments.js";

const times = { p50: 5, p95: 20, p99: 40 };
const report: ArtilleryReport = {
  aggregate: {
    counters: {
      "http.requests": 310,
      "http.codes.200": 300,
      "http.codes.502": 2,
      "http.codes.503": 1,
      "errors.ETIMEDOUT": 7,
    },
    summaries: { "http.response_time": times },
  },
  intermediate: [
    {
      period: "1795000010000",
      counters: { "http.responses": 200 },
      summaries: { "http.response_time": times },
    },
    {
      period: "1795000000000",
      counters: { "http.responses": 100 },
      summaries: { "http.response_time": times },
    },
    { period: "1795000020000", counters: { "vusers.created": 3 } },
  ],
};

it("tells of the ten seconds in which something was answered, oldest first", () => {
  expect(momentsOf(report)).toEqual([
    { at: new Date(1795000000000), requestsPerSecond: 10, ...times },
    { at: new Date(1795000010000), requestsPerSecond: 20, ...times },
  ]);
});

it("adds up what went wrong", () => {
  expect(totalsOf(report)).toEqual({
    requests: 310,
    ...times,
    serverErrors: 3,
    errors: { "errors.ETIMEDOUT": 7 },
  });
});
