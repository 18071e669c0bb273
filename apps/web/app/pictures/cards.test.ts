import { type Caller, failureOf } from "@octopus/api";
import { createTestApi, type TestApi, type TestUser } from "@octopus/api/testing";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "~/i18n";
import { words } from "~/i18n/words-of-tests";
import { loader as cardOfMission } from "~/routes/missions.$id_.card[.]png/route";
import { loader as cardOfProduct } from "~/routes/card[.]png/route";
import { loader as octopus } from "~/routes/octopus.$avatar[.]png/route";
import { missionCardWords } from "./mission-card-words";

let api: TestApi;
let leader: TestUser;
beforeAll(async () => {
  api = await createTestApi();
  leader = await api.newUser({ points: 100_000 });
});
afterAll(() => api.close());

interface Asked {
  params?: Record<string, string>;
  search?: string;
  headers?: Record<string, string>;
  caller?: Caller;
  language?: Language;
}

/** What a route's loader is handed for a request. */
function asked({ params = {}, search = "", headers = {}, caller = api.anonymous, language = "ko" }: Asked) {
  const context = { api: caller, failure: (error: unknown) => failureOf(error, language), language };
  const request = new Request(`http://localhost/${search}`, { headers });
  return { params, request, context: context as unknown as LoaderFunctionArgs["context"] };
}

async function newMission(openType: "OPEN_ROOM" | "CLOSE_ROOM") {
  const { mission } = leader.caller;
  const { id, code } = await mission.create({
    title: "아침 여섯 시에 일어나기",
    content: "창밖을 찍어 주세요",
    type: "LIFE",
    stake: 1_000,
    capacity: 4,
    openType,
  });
  await mission.configure({
    missionId: id,
    startsOn: "2026-11-23",
    weeks: 2,
    daysPerWeek: 5,
    timesPerDay: 1,
    windows: [{ start: "06:00", end: "07:00" }],
  });
  return { id, code };
}

const card = (id: number, rest: Asked = {}) =>
  cardOfMission({ ...asked({ ...rest, params: { id: String(id) } }) });
const productCard = async (language: Language = "ko") =>
  (await cardOfProduct(asked({ language }))).headers.get("ETag");

describe("a mission's card", () => {
  it("is a picture for everyone, that is kept for a while and not drawn twice", async () => {
    const { id } = await newMission("OPEN_ROOM");
    const first = await card(id);
    expect(first.headers.get("Content-Type")).toBe("image/png");
    expect(first.headers.get("Cache-Control")).toBe("public, max-age=300");
    expect(first.headers.get("Vary")).toBe("Accept-Language, Cookie");
    const png = Buffer.from(await first.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    const tag = first.headers.get("ETag")!;
    const again = await card(id, { headers: { "If-None-Match": `"old", W/${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await card(id, { headers: { "If-None-Match": '"old"' } })).status).toBe(200);
    expect((await card(id, { language: "en" })).headers.get("ETag")).not.toBe(tag);
  });

  it("is another one when the mission has changed", async () => {
    const { id, code } = await newMission("OPEN_ROOM");
    const before = (await card(id)).headers.get("ETag");
    const friend = await api.newUser();
    await friend.caller.membership.join({ missionId: id, code });
    expect((await card(id)).headers.get("ETag")).not.toBe(before);
  });

  it("gives a closed room away to nobody but its members and those with its code", async () => {
    const { id, code } = await newMission("CLOSE_ROOM");
    const generic = await productCard();
    const strangers = [
      await card(id),
      await card(id, { caller: (await api.newUser()).caller }),
      await card(id, { search: "?code=ZZZZZZZZ" }),
      await card(id, { search: `?code=${"a".repeat(500)}` }),
      // There is no such mission, and no telling.
      await card(987_654_321),
    ];
    const looks = strangers.map(({ status, headers }) => [status, ...headers.entries()]);
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(1);
    expect(strangers[0]!.headers.get("ETag")).toBe(generic);

    for (const known of [
      await card(id, { search: `?code=${code}` }),
      await card(id, { caller: leader.caller }),
    ]) {
      expect(known.headers.get("ETag")).not.toBe(generic);
      expect(known.headers.get("Cache-Control")).toBe("private, no-cache");
    }
  });

  it("says what a mission is, and its code while everyone may come", async () => {
    const open = await newMission("OPEN_ROOM");
    const closed = await newMission("CLOSE_ROOM");
    const wordsOf = async (missionId: number, language: Language = "ko") =>
      missionCardWords(await leader.caller.mission.byId({ missionId }), words[language]);
    expect(await wordsOf(open.id)).toEqual({
      type: "생활",
      facts: ["1,000P 걸기", "2주 동안 주 5일, 하루 1번", "4명 중 1명이 함께해요"],
      invitation: `초대 코드 ${open.code}`,
    });
    expect(await wordsOf(open.id, "en")).toMatchObject({
      facts: ["1,000P at stake", "5 days a week for 2 weeks, 1× a day", "1 of 4 seats taken"],
    });
    expect(await wordsOf(closed.id)).toMatchObject({ invitation: undefined });
    api.clock.set("2026-11-23T00:00:00+09:00");
    await api.system.job.advanceMissions();
    expect(await wordsOf(open.id)).toMatchObject({ invitation: undefined });
    api.clock.set("2026-11-22T12:00:00+09:00");
  });
});

describe("an octopus's picture", () => {
  const picture = (avatar: string, search = "") => octopus(asked({ params: { avatar }, search }));

  it.each([
    ["", 192],
    ["?size=1", 96],
    ["?size=96", 96],
    ["?size=97", 192],
    ["?size=100000", 512],
    ["?size=huge", 512],
  ])("with %j is %d pixels wide, and good for ever", async (search, width) => {
    const answer = await picture("3-1-2-0", search);
    const png = Buffer.from(await answer.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, width]);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  });

  it("is none of an octopus that can't be", async () => {
    expect((await picture("99-0-0-0")).status).toBe(404);
  });
});
