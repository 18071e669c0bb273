import { startWatching } from "@octopus/api/compose";
import { createTestApi, type TestApi } from "@octopus/api/testing";
import { JobName } from "@octopus/db/enums";
import { parser } from "@prometheus-io/lezer-promql";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { buildPrograms, type Program, type Programs } from "./programs.testing.js";

/** What Prometheus itself says of whom it scrapes. */
const OF_PROMETHEUS = ["up"];

const file = (path: string) => readFile(new URL(`../../../deploy/${path}`, import.meta.url), "utf8");

/** Every expression of the rules and of the dashboard. */
async function expressions(): Promise<string[]> {
  const alerts = parse(await file("prometheus/alerts.yaml")) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
  };
  const dashboard = JSON.parse(await file("grafana/octopus.json")) as {
    panels: { targets: { expr: string }[] }[];
  };
  return [
    ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];
}

/** What of an expression has this name in PromQL's grammar. */
function partsOf(expression: string, ...kinds: string[]): string[] {
  const parts: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, from, to, type }) => {
      if (type.isError) throw new Error(`no PromQL at ${from}: ${expression}`);
      if (kinds.includes(name)) parts.push(expression.slice(from, to));
    },
  });
  return parts;
}

/** The series that a program exports: what its metrics are called, and what a histogram makes of that. */
function seriesOf(metrics: string): string[] {
  return [...metrics.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = "", type]) =>
    type === "histogram" ? ["_bucket", "_sum", "_count"].map((end) => name + end) : [name],
  );
}

let api: TestApi;
let programs: Programs;
let worker: Program;
let fromWorker: string;
let fromWeb: string;
beforeAll(async () => {
  api = await createTestApi({ now: new Date().toISOString() });
  programs = await buildPrograms(api.databaseUrl);
  worker = programs.start("main", [], { METRICS_PORT: "0" });
  const { port } = await worker.said("metrics are served");
  await worker.said("ready");
  fromWorker = await scrape(port as number);

  const web = await startWatching(
    { METRICS_PORT: 0, METRICS_HOST: "127.0.0.1" },
    { program: "web", poolSize: 20 },
  );
  fromWeb = await scrape((await web.serve())!);
  await web.close();
});
afterAll(async () => {
  worker.signal("SIGTERM");
  const { code } = await worker.ended;
  await programs.close();
  await api.close();
  expect(code).toBe(0);
});

const scrape = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

describe("the rules and the dashboard", () => {
  it("are PromQL throughout, and name only what the programs export", async () => {
    const exported = [...seriesOf(fromWorker), ...seriesOf(fromWeb), ...OF_PROMETHEUS];
    const named = (await expressions()).flatMap((each) => partsOf(each, "Identifier"));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it("name only jobs that there are, and watch every one of them", async () => {
    const matchers = (await expressions()).flatMap((each) => partsOf(each, "UnquotedLabelMatcher"));
    const jobs = matchers.flatMap((matcher) => /^job_name=~"(.*)"$/.exec(matcher)?.[1]?.split("|") ?? []);
    expect(jobs.toSorted()).toEqual(JobName.names.toSorted());
  });

  it("would be found out if they named anything else", () => {
    expect(partsOf("sum(rate(octopus_nonsense_total[5m])) > 1", "Identifier")).toEqual([
      "octopus_nonsense_total",
    ]);
    expect(() => partsOf("sum(rate(octopus_nonsense_total[5m])", "Identifier")).toThrow("no PromQL");
  });
});

describe("each alert", () => {
  it("says how urgent it is, and has a paragraph of what to do", async () => {
    const alerts = parse(await file("prometheus/alerts.yaml")) as {
      groups: {
        rules: { alert: string; labels: { severity: string }; annotations: { summary: string } }[];
      }[];
    };
    const watching = await file("watching.md");
    for (const { alert, labels, annotations } of alerts.groups.flatMap(({ rules }) => rules)) {
      expect(["page", "ticket"]).toContain(labels.severity);
      expect(annotations.summary).not.toBe("");
      expect(watching).toContain(`\`${alert}\``);
    }
  });
});
