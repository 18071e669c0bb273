import { inTransaction } from "@octopus/db";
import { eq, sql } from "drizzle-orm";
import { payments, users } from "@octopus/db/schema";
import { hashPassword } from "../../auth/index.js";
import { minutesOf } from "../../kernel/civil-date.js";
import type { Deps } from "../../kernel/deps.js";
import { postingNow, postTransfers, systemAccount, userAccount } from "../../points/index.js";
import type { Caller } from "../../root.js";
import { createUser, makeOperator } from "../../users/index.js";
import type { DemoDays } from "./days.js";

export const DEMO_PASSWORD = "octopus-demo";
/** By login id and nickname. A correction needs two. */
const OPERATOR = ["octooper", "옥토운영자"] as const;
const SECOND_OPERATOR = ["octooper2", "옥토운영둘"] as const;

/** Points on top of the sign-up bonus. There is no charge without a payment but this one. */
const CHARGED = 30_000;

/** Who takes part, by login id; `joined` in days from today. */
const people = {
  octodemo1: { nickname: "아침형옥순이", avatarColor: 0, joined: -45 },
  octodemo2: { nickname: "달리는문어", avatarColor: 3, joined: -44 },
  octodemo3: { nickname: "그림문어씨", avatarColor: 6, joined: -42 },
  octodemo4: { nickname: "책읽는다리", avatarColor: 9, joined: -40 },
} as const;

export type Person = keyof typeof people;

/** Login id → user id. */
export type People = Record<Person, number>;

/** The API as a person sees it at a minute of a day (from today, -1 is yesterday). */
export type CallerOf = (person: Person, day: number, minute: number) => Caller;

/** The day, from today, on which the first of them came. */
export const FIRST_DAY = Math.min(...Object.values(people).map(({ joined }) => joined));

/** `present` when everything is there, `incomplete` when an earlier seeding was broken off. */
export async function stateOfDemo({ db }: Deps): Promise<"absent" | "present" | "incomplete"> {
  const exists = async (loginId: string) =>
    (
      await db
        .select({ id: users.id })
        .from(users)
        .where(eq(sql`lower(${users.loginId})`, loginId))
    ).length > 0;
  if (!(await exists("octodemo1"))) return "absent";
  return (await exists(OPERATOR[0])) ? "present" : "incomplete";
}

/** Signs the people up who came on a day, with some points. */
export async function signUpArrivals(
  days: DemoDays,
  day: number,
  passwordHash: string,
): Promise<Partial<People>> {
  const arrived: Partial<People> = {};
  for (const [loginId, { nickname, avatarColor, joined }] of Object.entries(people)) {
    if (joined !== day) continue;
    arrived[loginId as Person] = await signUp(days.at(day, minutesOf("08:30")), {
      loginId,
      nickname,
      avatarColor,
      passwordHash,
    });
  }
  return arrived;
}

async function signUp(
  deps: Deps,
  person: { loginId: string; nickname: string; avatarColor: number; passwordHash: string },
): Promise<number> {
  const email = `${person.loginId}@example.com`;
  const userId = await inTransaction(deps.db, (tx) =>
    createUser(tx, { platform: "DOMAIN", ...person, email }, postingNow(deps)),
  );
  await inTransaction(deps.db, async (tx) => {
    const realNow = deps.clock.realNow();
    const paid = { userId, amount: CHARGED, startedAt: realNow, approvedAt: realNow };
    const [payment] = await tx
      .insert(payments)
      .values({ ...paid, status: "APPROVED" })
      .returning({ id: payments.id });
    const from = await systemAccount(tx, "GATEWAY");
    const to = await userAccount(tx, userId);
    const idempotencyKey = `charge:${payment!.id}`;
    await postTransfers(
      tx,
      [{ kind: "CHARGE", from, to, amount: CHARGED, idempotencyKey, userId }],
      postingNow(deps),
    );
  });
  return userId;
}

/** Signs the operators up: the last step, by which {@link stateOfDemo} knows that nothing is missing. */
export async function signUpOperator(days: DemoDays, passwordHash: string): Promise<void> {
  const deps = days.at(0, 0);
  for (const [loginId, nickname] of [SECOND_OPERATOR, OPERATOR]) {
    const person = { loginId, nickname, email: `${loginId}@example.com`, avatarColor: 12, passwordHash };
    await inTransaction(deps.db, (tx) => createUser(tx, { platform: "DOMAIN", ...person }, postingNow(deps)));
    await makeOperator(deps.db, loginId);
  }
}

export const demoPasswordHash = () => hashPassword(DEMO_PASSWORD);
