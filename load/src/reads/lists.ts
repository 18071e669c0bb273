import { createTestApi, FREQUENT_WORD, loadForReading, RARE_NUMBER, RARE_WORD } from "@octopus/api/testing";
import type { Measure, Part } from "../part.js";
import { sideBySide } from "../side-by-side.js";
import { startProgram } from "../program.js";
import { inRepository } from "../repository.js";
import { webEnvironment } from "../web-environment.js";

type Ask = () => Promise<unknown>;

const MOST = 1.5;
const read = { atMost: MOST } as const;

/** The reads of a database with `count` missions, by name. */
async function readsOf(count: number): Promise<{ reads: Record<string, Ask>; close: () => Promise<void> }> {
  const api = await createTestApi({ now: "2026-11-30T12:00:00+09:00" });
  const { reader, missionId, middle } = await loadForReading(api, count);
  const web = await startProgram(inRepository("apps/web/build/host.js"), {
    env: webEnvironment(api.databaseUrl),
    ready: "/readyz",
  });
  const { mission } = api.anonymous;
  const found = async (title: string, expected: number, cursor?: string) => {
    const { items } = await mission.search({ title, ...(cursor !== undefined && { cursor }) });
    if (items.length !== expected) throw new Error(`${items.length} found of ${title}, and not ${expected}`);
  };
  return {
    reads: {
      "mission.hot": () => mission.hot({}),
      "mission.hot of a type": () => mission.hot({ type: "STUDY" }),
      "mission.new": () => mission.new({}),
      "mission.list": () => mission.list({}),
      "mission.list, in the middle": () => mission.list({ cursor: middle }),
      "search: a word of a third of the titles": () => found(FREQUENT_WORD, 20),
      "that word, in the middle": () => found(FREQUENT_WORD, 20, middle),
      "search: one character": () => found(FREQUENT_WORD.slice(0, 1), 20),
      "search: two words of many titles": () => found("아침 운동", 20),
      "search: a word of three titles, its pieces in many": () => found(RARE_WORD, 3),
      "that rare word, in the middle": () => found(RARE_WORD, 1, middle),
      "search: a number of three titles, its thirds in many": () => mission.search({ title: RARE_NUMBER }),
      "search: a word of no title": () => found("다람쥐", 0),
      "checkIn.calendar": () => reader.caller.checkIn.calendar({ missionId }),
      "/": async () => (await fetch(`${web.url}/`)).text(),
    },
    async close() {
      await web.stop();
      await api.close();
    },
  };
}

/** How much longer a read takes with a hundred times as many missions. */
export const lists: Part = {
  name: "lists",
  title: "Reads with 10 thousand, 100 thousand and 1 million missions",
  async run({ quick, say }): Promise<Measure[]> {
    const sizes = quick ? [1_000, 3_000, 10_000] : [10_000, 100_000, 1_000_000];
    const loaded = [];
    try {
      for (const size of sizes) {
        say(`loading ${size} missions`);
        loaded.push(await readsOf(size));
      }
      const measures: Measure[] = [];
      for (const what of Object.keys(loaded[0]!.reads)) {
        const [small, middling, large] = (await sideBySide(
          loaded.map(({ reads }) => reads[what]!),
          quick ? { rounds: 2, calls: 10 } : { rounds: 9, calls: 20 },
        )) as [number, number, number];
        const detail = `${[small, middling, large].map((time) => time.toFixed(2)).join(" / ")} ms`;
        measures.push({ what, figure: large / small, bar: read, detail });
      }
      return measures;
    } finally {
      for (const { close } of loaded) await close();
    }
  },
};
