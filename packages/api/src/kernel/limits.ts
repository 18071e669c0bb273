/** How often something may be done: `points` times within `seconds` of the first time. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * The limits of production, unless RATE_LIMITS says otherwise. "Client" is an IPv4 address or an IPv6 /64. Behind one
 * address may be a school, an office, or, with the mobile carriers of Korea, hundreds of phones: what is counted by it
 * has to leave room for all of them, and stops floods only. What protects a single account is counted by the account.
 */
export const defaultLimits = {
  /** Ten wrong passwords for one account from one place: enough to go through all that one ever had. */
  signInPerAccountAndClient: { points: 10, seconds: 15 * MINUTE },
  /**
   * Guesses at one account from all places it hasn't been signed in at. More than one place alone can make (4 × 10 an
   * hour), so that nobody at one place locks the owner out; 1,440 a day is no way to find a password.
   */
  signInPerAccount: { points: 60, seconds: HOUR },
  /** Right or wrong: each try costs us an Argon2 hash. A lecture hall that signs in at once stays below it. */
  signInPerClient: { points: 200, seconds: 10 * MINUTE },
  /**
   * Codes mailed to one address, for each purpose: nobody's mailbox is flooded, and with five tries for each code a
   * year of guessing finds one of the 887 million codes with a chance of 1 in 4,000.
   */
  codePerAddress: { points: 5, seconds: HOUR },
  codePerClient: { points: 60, seconds: HOUR },
  checkCodePerClient: { points: 120, seconds: HOUR },
  /** Each try that gets as far costs an Argon2 hash; whoever is refused for a taken nickname tries again. */
  signUpPerClient: { points: 60, seconds: HOUR },
  /** The form asks while somebody types. Beyond that somebody is collecting who is here. */
  availabilityPerClient: { points: 300, seconds: 10 * MINUTE },
  /** The present password, asked for by whoever is signed in: perhaps somebody at another's phone. */
  passwordPerPerson: { points: 10, seconds: 15 * MINUTE },
  /** Six check-ins a day in each of several missions, each with some photos that didn't turn out. */
  uploadPerPerson: { points: 120, seconds: HOUR },
  /** Codes for live photos, each of which is for one of them. */
  capturePerPerson: { points: 120, seconds: HOUR },
  /** Charges begun: each is a call to the payment provider. */
  paymentPerPerson: { points: 30, seconds: HOUR },
  withdrawalPerPerson: { points: 20, seconds: HOUR },
  /** Ways to another provider and back. */
  oauthPerClient: { points: 120, seconds: 10 * MINUTE },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof defaultLimits;
export type Limits = Readonly<Record<LimitName, Limit>>;

const names = Object.keys(defaultLimits) as LimitName[];

/** Every limit, so many times wider. */
export function widened(limits: Limits, times: number): Limits {
  const wider = names.map((name) => [name, { ...limits[name], points: limits[name].points * times }]);
  return Object.fromEntries(wider) as Limits;
}

/**
 * The limits that a setting names, as in `signInPerClient=50/600,codePerAddress=3/3600`: points, and seconds. Answers
 * what is wrong with it instead, naming each limit that there is not.
 */
export function limitsOf(setting: string): { limits: Partial<Limits> } | { fault: string } {
  const limits: Partial<Record<LimitName, Limit>> = {};
  for (const entry of setting.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const [name = "", value = ""] = entry.split("=").map((part) => part.trim());
    if (!isLimitName(name)) return { fault: `there is no limit ${name}: there are ${names.join(", ")}` };
    const [, points, seconds] = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/.exec(value) ?? [];
    if (points === undefined) return { fault: `${name} must be points/seconds, such as 10/900` };
    if (name in limits) return { fault: `${name} is there twice` };
    limits[name] = { points: Number(points), seconds: Number(seconds) };
  }
  return { limits };
}

function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(defaultLimits, name);
}
