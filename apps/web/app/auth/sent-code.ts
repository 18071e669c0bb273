/** A code that is on its way to an address. */
export interface SentCode {
  email: string;
  /** ISO 8601, by the real clock. */
  expiresAt: string;
  /** How long it holds from now. */
  secondsLeft: number;
}

const mostSeconds = 5 * 60;

/** `expiresAt` comes back from the form and may be anything. */
export function sentCode(email: string, expiresAt: string, realNow: Date): SentCode {
  const left = Math.floor((Date.parse(expiresAt) - realNow.getTime()) / 1000);
  return { email, expiresAt, secondsLeft: Number.isNaN(left) ? 0 : Math.min(mostSeconds, Math.max(0, left)) };
}
