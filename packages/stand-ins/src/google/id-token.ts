import { generateKeyPairSync, type JsonWebKey, sign } from "node:crypto";
import type { GooglePerson } from "./people.js";

const KEY_ID = "stand-in";
const LIFETIME_SECONDS = 3_600;

/** Signs ID tokens with a key of its own (RS256), which it shows as Google shows its. */
export function createIdTokens() {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk: JsonWebKey = publicKey.export({ format: "jwk" });
  return {
    certificates: { keys: [{ ...jwk, kid: KEY_ID, alg: "RS256", use: "sig" }] },
    issue(person: GooglePerson, clientId: string, nonce: string | undefined, now: Date): string {
      const issuedAt = Math.floor(now.getTime() / 1000);
      const { sub, name, email, emailIsVerified = true } = person;
      const claims = {
        iss: "https://accounts.google.com",
        azp: clientId,
        aud: clientId,
        sub,
        ...(email !== undefined && { email, email_verified: emailIsVerified }),
        ...(name !== undefined && { name }),
        ...(nonce !== undefined && { nonce }),
        iat: issuedAt,
        exp: issuedAt + LIFETIME_SECONDS,
      };
      const text = [{ alg: "RS256", kid: KEY_ID, typ: "JWT" }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
        .join(".");
      return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
    },
  };
}
