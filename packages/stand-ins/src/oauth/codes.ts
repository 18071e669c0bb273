import { randomBytes } from "node:crypto";

/** What a code was given out for: it is worth something to the same client at the same address only. */
export interface Grant<Person> {
  readonly person: Person;
  readonly clientId: string;
  readonly redirectUri: string;
  /** SHA-256 of the verifier in base64url, where the provider asks for one (PKCE). */
  readonly codeChallenge?: string | undefined;
  readonly nonce?: string | undefined;
}

const LIFETIME_MILLISECONDS = 10 * 60_000;

/** Authorization codes: each is good for ten minutes and for one use, whatever comes of that. */
export function createCodes<Person>(now: () => Date) {
  const grants = new Map<string, Grant<Person> & { expiresAt: number }>();
  return {
    issue(grant: Grant<Person>): string {
      const code = randomBytes(32).toString("base64url");
      grants.set(code, { ...grant, expiresAt: now().getTime() + LIFETIME_MILLISECONDS });
      return code;
    },
    take(code: string): Grant<Person> | undefined {
      const grant = grants.get(code);
      grants.delete(code);
      return grant !== undefined && grant.expiresAt > now().getTime() ? grant : undefined;
    },
  };
}
