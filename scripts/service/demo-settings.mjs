import { bankKey, ledgerKey, tokenSecret, vapidKeys } from "./data-dir.mjs";

/** Leaves out what somebody has set: that goes before what we make up. */
export function notSet(values) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => (process.env[name] ?? "") === ""));
}

/** What a demo runs with when nothing is configured. A production service has to be told all of it. */
export function demoSettings({ port, dataDir }) {
  const vapid = vapidKeys(dataDir);
  return notSet({
    PUBLIC_URL: `http://localhost:${port}`,
    TOKEN_SECRET: tokenSecret(dataDir),
    LEDGER_KEYS: ledgerKey(dataDir),
    BANK_KEYS: bankKey(dataDir),
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    VAPID_SUBJECT: "mailto:octopus@octopus.example",
    KAKAO_CLIENT_ID: "octopus-demo",
    KAKAO_CLIENT_SECRET: "octopus-demo-secret",
    GOOGLE_CLIENT_ID: "octopus-demo",
    GOOGLE_CLIENT_SECRET: "octopus-demo-secret",
    KAKAOPAY_SECRET_KEY: "octopus-demo-secret",
    KAKAOPAY_CID: "TC0ONETIME",
    GCS_BUCKET: "octopus-photos",
    MISSION_TIME_ZONE: "Asia/Seoul",
  });
}
