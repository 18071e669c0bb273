import { expect, type Page } from "@playwright/test";

/** Addresses to look at, by the folder of the route that answers them. */
export type Places = Readonly<Record<string, readonly string[]>>;

/** What somebody sees who isn't signed in. */
export async function placesOfVisitors(page: Page): Promise<Places> {
  const mission = await firstMission(page, "/missions");
  return {
    _index: ["/"],
    $: ["/no-such-page"],
    about: ["/about"],
    "dev.mail": ["/dev/mail"],
    "dev.ui": ["/dev/ui"],
    join: ["/join", "/join?code=ZZZZZZZZ"],
    login: ["/login", "/login?done=reset", "/login?problem=SIGN_IN_DENIED"],
    "missions._index": ["/missions", "/missions?tab=new", "/missions?tab=all&type=EXERCISE"],
    "missions.$id": [mission, "/missions/999999999"],
    offline: ["/offline"],
    "policy.points": ["/policy/points"],
    "policy.privacy": ["/policy/privacy"],
    reset: ["/reset"],
    search: ["/search", "/search?q=하루", "/search?q=없는미션"],
    signup: ["/signup"],
    "u.$nickname": [await firstMember(page, mission), "/u/no-such", "/u/no-such-person"],
  };
}

/** What octodemo1 sees, who takes part in missions in every status. Signs in. */
export async function placesOfMembers(page: Page): Promise<Places> {
  await signInAsDemo(page, "octodemo1");
  const mine = (status: string) => firstMission(page, `/me?status=${status}`);
  const unactivated = await mine("UNACTIVATED");
  const ongoing = await mine("ONGOING");
  return {
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
    "me.points_.charge_.$id": [await someCharge(page), "/me/points/charge/999999999"],
    "me.points_.withdraw": ["/me/points/withdraw", "/me/points/withdraw?done=requested"],
    "me.settings": ["/me/settings", "/me/settings?saved=password"],
    "me.settings_.leave": ["/me/settings/leave"],
    "missions.new": ["/missions/new"],
    "missions.$id": [
      unactivated,
      await mine("OPEN"),
      ongoing,
      `${ongoing}?checked=1`,
      await mine("CLOSE"),
      await mine("CANCELLED"),
    ],
    "missions.$id_.configure": [`${unactivated}/configure`],
    "missions.$id_.settlement": [`${await mine("CLOSE")}/settlement`],
    "missions.$id_.edit": [`${unactivated}/edit`],
    "missions.$id_.check-in": await checkInPages(page),
    "missions.$id_.check-ins.$checkInId": [await firstPhoto(page, ongoing)],
    welcome: ["/welcome"],
  };
}

/** What octooper sees, who decides disputes. Signs in. */
export async function placesOfOperators(page: Page): Promise<Places> {
  await signInAsDemo(page, "octooper");
  return {
    "me._index": ["/me"],
    "ops.disputes": ["/ops/disputes", "/ops/disputes?done=accepted"],
    "ops.corrections": ["/ops/corrections", "/ops/corrections?transfer=1", "/ops/corrections?transfer=0"],
    "ops.jobs": ["/ops/jobs", "/ops/jobs?job=SETTLE_MISSIONS"],
    "ops.jobs_.$id": [await someRun(page), "/ops/jobs/999999999"],
    "ops.ledger": ["/ops/ledger", "/ops/ledger?done=audited"],
    "ops.payments": ["/ops/payments", "/ops/payments?all"],
    "ops.statistics": ["/ops/statistics", "/ops/statistics?days=all&by=week"],
    "ops.withdrawals": ["/ops/withdrawals", "/ops/withdrawals?status=PAID", "/ops/withdrawals?done=nothing"],
    "ops.people": ["/ops/people", "/ops/people?nickname=아침", "/ops/people?nickname=없는사람"],
  };
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
