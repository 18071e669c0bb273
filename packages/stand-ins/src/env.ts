import type { RegisteredClient } from "./oauth/client.js";

export interface Env {
  readonly dataDir: string;
  readonly host: string;
  /** Ports; 0 picks a free one. */
  readonly gcsPort: number;
  readonly smtpPort: number;
  readonly mailboxPort: number;
  readonly kakaoPort: number;
  readonly googlePort: number;
  readonly kakaoPayPort: number;
  readonly bucket: string;
  /** The service, as it is registered with the two providers. */
  readonly kakaoClient: RegisteredClient;
  readonly googleClient: RegisteredClient;
  /** The merchant, as KakaoPay knows it. */
  readonly kakaoPaySecretKey: string;
  readonly kakaoPayCid: string;
  /** Whether to stop when stdin ends: whoever started the stand-ins is gone. */
  readonly endsWithParent: boolean;
}

/**
 * Reads the settings of the stand-ins.
 * @throws Error with one plain sentence that names the variable
 */
export function readEnv(): Env {
  return {
    dataDir: required("STAND_INS_DATA_DIR"),
    host: process.env["STAND_INS_HOST"] ?? "127.0.0.1",
    gcsPort: port("GCS_PORT"),
    smtpPort: port("SMTP_PORT"),
    mailboxPort: port("MAILBOX_PORT"),
    kakaoPort: port("KAKAO_PORT"),
    googlePort: port("GOOGLE_PORT"),
    kakaoPayPort: port("KAKAOPAY_PORT"),
    bucket: required("GCS_BUCKET"),
    kakaoClient: client("KAKAO", "/auth/kakao/callback"),
    googleClient: client("GOOGLE", "/auth/google/callback"),
    kakaoPaySecretKey: required("KAKAOPAY_SECRET_KEY"),
    kakaoPayCid: required("KAKAOPAY_CID"),
    endsWithParent: process.env["OCTOPUS_PARENT_PIPE"] === "1",
  };
}

function client(provider: string, callback: string): RegisteredClient {
  return {
    id: required(`${provider}_CLIENT_ID`),
    secret: required(`${provider}_CLIENT_SECRET`),
    redirectUris: [`${required("PUBLIC_URL").replace(/\/$/, "")}${callback}`],
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === "") throw new Error(`${name} is not set.`);
  return value;
}

function port(name: string): number {
  const value = process.env[name] ?? "0";
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535) throw new Error(`${name} is not a port: ${value}`);
  return Number(value);
}
