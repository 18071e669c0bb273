import { TEST_VAPID } from "@octopus/api/testing";

/** What a process of the web app is told, of this database and of a world that it isn't asked about. */
export const webEnvironment = (databaseUrl: string) => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: "http://127.0.0.1",
  TOKEN_SECRET: "token-".padEnd(43, "0"),
  LEDGER_KEYS: "ledger-".padEnd(43, "0"),
  BANK_KEYS: "bank-".padEnd(43, "0"),
  VAPID_PUBLIC_KEY: TEST_VAPID.publicKey,
  VAPID_PRIVATE_KEY: TEST_VAPID.privateKey,
  VAPID_SUBJECT: "mailto:octopus@octopus.example",
  KAKAO_CLIENT_ID: "bench",
  KAKAO_CLIENT_SECRET: "bench",
  GOOGLE_CLIENT_ID: "bench",
  GOOGLE_CLIENT_SECRET: "bench",
  GCS_BUCKET: "bench",
  KAKAOPAY_SECRET_KEY: "bench",
  KAKAOPAY_CID: "TC0ONETIME",
  SMTP_URL: "smtp://127.0.0.1:1",
});
