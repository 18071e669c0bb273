import { expect, type Page } from "@playwright/test";

/** Addresses to look at, by the folder of the route that answers them. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** Some of them have a number or a name in them that has to be looked up. */
type PlacesOf<Found> = Readonly<Record<string, readonly string[] | ((found: Found) => readonly string[])>>;

const visitors: PlacesOf<{ mission: string; member: string }> = {
  _index: ["/"],
  $: ["/no-such-page"],
  about: ["/about"],
  "dev.mail": ["/dev/mail"],
  "dev.ui": ["/dev/ui"],
  join: ["/join", "/join?code=ZZZZZZZZ"],
  login: ["/login", "/login?done=reset", "/login?problem=SIGN_IN_DENIED"],
  "missions._index": ["/missions", "/missions?tab=new", "/missions?tab=all&type=EXERCISE"],
  "missions.$id": ({ mission }) => [mission, "/missions/999999999"],
  offline: ["/offline"],
  "policy.points": ["/policy/points"],
  "policy.privacy": ["/policy/privacy"],
  reset: ["/reset"],
  search: ["/search", "/search?q=하루", "/search?q=없는미션"],
  signup: ["/signup"],
  "u.$nickname": ({ member }) => [member, "/u/no-such", "/u/no-such-person"],
};

interface FoundByMember {
  readonly unactivated: string;
  readonly open: string;
  readonly ongoing: string;
  readonly close: string;
  readonly cancelled: string;
  readonly checkInPages: readonly string[];
  readonly photo: string;
  readonly charge: string;
}

const members: PlacesOf<FoundByMember> = {
  _index: ["/", "/?welcome"],
  "me._index": ["/me", "/me?status=CLOSE"],
  "me.avatar": ["/me/avatar", "/me/avatar?changed"],
  "me.linked-accounts": [
    "/me/linked-accounts",
    "/me/linked-accounts?unlinked",
    "/me/linked-accounts?problem=IDENTITY_ALREADY_LINKED",
  ],
  "me.notifications": ["/me/notifications"],
  "me.points": ["/me/points", "/me/points?kind=STAKE", "/me/points?month=2020-01"],
  "me.points_.charge": ["/me/points/charge", "/me/points/charge?amount=12345"],
  "me.points_.charge_.$id": ({ charge }) => [charge, "/me/points/charge/999999999"],
  "me.points_.withdraw": ["/me/points/withdraw", "/me/points/withdraw?done=requested"],
  "me.settings": ["/me/settings", "/me/settings?saved=password"],
  "me.settings_.leave": ["/me/settings/leave"],
  "missions.new": ["/missions/new"],
  "missions.$id": ({ unactivated, open, ongoing, close, cancelled }) => [
    unactivated,
    open,
    ongoing,
    `${ongoing}?checked=1`,
    close,
    cancelled,
  ],
  "missions.$id_.configure": ({ unactivated }) => [`${unactivated}/configure`],
  "missions.$id_.settlement": ({ close }) => [`${close}/settlement`],
  "missions.$id_.edit": ({ unactivated }) => [`${unactivated}/edit`],
  "missions.$id_.check-in": ({ checkInPages }) => checkInPages,
  "missions.$id_.check-ins.$checkInId": ({ photo }) => [photo],
  welcome: ["/welcome"],
};

const operators: PlacesOf<{ run: string }> = {
  "me._index": ["/me"],
  "ops.disputes": ["/ops/disputes", "/ops/disputes?done=accepted"],
  "ops.corrections": ["/ops/corrections", "/ops/corrections?transfer=1", "/ops/corrections?transfer=0"],
  "ops.jobs": ["/ops/jobs", "/ops/jobs?job=SETTLE_MISSIONS"],
  "ops.jobs_.$id": ({ run }) => [run, "/ops/jobs/999999999"],
  "ops.ledger": ["/ops/ledger", "/ops/ledger?done=audited"],
  "ops.payments": ["/ops/payments", "/ops/payments?all"],
  "ops.statistics": ["/ops/statistics", "/ops/statistics?days=all&by=week"],
  "ops.withdrawals": ["/ops/withdrawals", "/ops/withdrawals?status=PAID", "/ops/withdrawals?done=nothing"],
  "ops.people": ["/ops/people", "/ops/people?nickname=아침", "/ops/people?nickname=없는사람"],
};

/** The folders of all routes that somebody looks at. */
export const routesWithPlaces = new Set([visitors, members, operators].flatMap(Object.keys));

function found<Found>(places: PlacesOf<Found>, found: Found): Places {
  return Object.fromEntries(
    Object.entries(places).map(([route, of]) => [route, typeof of === "function" ? of(found) : of]),
  );
}

/** What somebody sees who isn't signed in. */
export async function placesOfVisitors(page: Page): Promise<Places> {
  const mission = await firstMission(page, "/missions");
  return found(visitors, { mission, member: await firstMember(page, mission) });
}

/** What octodemo1 sees, who takes part in missions in every status. Signs in. */
export async function placesOfMembers(page: Page): Promise<Places> {
  await signInAsDemo(page, "octodemo1");
  const mine = (status: string) => firstMission(page, `/me?status=${status}`);
  const ongoing = await mine("ONGOING");
  return found(members, {
    unactivated: await mine("UNACTIVATED"),
    open: await mine("OPEN"),
    ongoing,
    close: await mine("CLOSE"),
    cancelled: await mine("CANCELLED"),
    checkInPages: await checkInPages(page),
    photo: await firstPhoto(page, ongoing),
    charge: await someCharge(page),
  });
}

/** What octooper sees, who decides disputes. Signs in. */
export async function placesOfOperators(page: Page): Promise<Places> {
  await signInAsDemo(page, "octooper");
  return found(operators, { run: await someRun(page) });
}

/** Routes of members whose pages are of another shape on another day. */
const DATED = [
  "_index",
  "me._index",
  "me.notifications",
  "me.points",
  "missions.$id",
  "missions.$id_.configure",
  "missions.$id_.settlement",
  "missions.$id_.check-in",
  "missions.$id_.check-ins.$checkInId",
];

/** Those of {@link placesOfMembers} whose shape follows from the date. A query only chooses what a page shows of it. */
export async function datedPlacesOfMembers(page: Page): Promise<Places> {
  const places = await placesOfMembers(page);
  return Object.fromEntries(
    DATED.map((route) => [route, places[route]!.filter((address) => !address.includes("?"))]),
  );
}

/** Presses one of the demo accounts on the sign-in page. */
export async function signInAsDemo(page: Page, loginId: string): Promise<void> {
  await page.goto("/login");
  await page.getByRole("button", { name: new RegExp(`${loginId}$`) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/님, 안녕하세요!$/);
}

/** Begins a charge and leaves it at that. */
async function someCharge(page: Page): Promise<string> {
  await page.goto("/me/points/charge");
  await page.getByRole("button", { name: "카카오페이로 결제하기" }).click();
  await page.waitForURL(/\/pay\//);
  await page.goto("/me/points");
  const waiting = page.getByRole("main").locator('a[href^="/me/points/charge/"]');
  return (await waiting.first().getAttribute("href"))!;
}

/** The run that is worth telling of last. */
async function someRun(page: Page): Promise<string> {
  await page.goto("/ops/jobs");
  const run = page.getByRole("main").locator('a[href^="/ops/jobs/"]');
  return (await run.last().getAttribute("href"))!;
}

/** The check-in pages of all missions under way: with an open window and without. */
async function checkInPages(page: Page): Promise<string[]> {
  return (await missionsAt(page, "/me?status=ONGOING")).map((mission) => `${mission}/check-in`);
}

async function firstMission(page: Page, list: string): Promise<string> {
  return (await missionsAt(page, list))[0]!;
}

async function missionsAt(page: Page, list: string): Promise<string[]> {
  await page.goto(list);
  const cards = page.getByRole("main").getByRole("link", { name: /\d\/\d명/ });
  await expect(cards).not.toHaveCount(0);
  return cards.evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
}

async function firstPhoto(page: Page, mission: string): Promise<string> {
  await page.goto(`${mission}?week=1`);
  const photo = page.getByRole("main").getByRole("link", { name: /님의 .+ 인증/ });
  return (await photo.first().getAttribute("href"))!;
}

async function firstMember(page: Page, mission: string): Promise<string> {
  await page.goto(mission);
  const person = page.getByRole("main").locator('a[href^="/u/"]');
  return (await person.first().getAttribute("href"))!;
}
