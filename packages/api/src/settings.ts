import { z } from "zod";
import { limitsOf } from "./kernel/limits.js";
import { secretKeysOf } from "./kernel/secret-keys.js";

const text = z.string().trim().min(1);
const timeZone = text.refine(
  (name) => Intl.supportedValuesOf("timeZone").includes(name),
  "is no IANA time zone",
);

const secretKeys = text.transform(
  (setting, { addIssue }) =>
    secretKeysOf(setting) ??
    (addIssue("must be secrets of at least 32 characters each, no two alike"), z.NEVER),
);

/** What web and worker both read from their environment (api.md, "Environment"). */
export const serviceSettings = z
  .object({
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    TOKEN_SECRET: secretKeys,
    LEDGER_KEYS: secretKeys,
    BANK_KEYS: secretKeys,
    RATE_LIMITS: z
      .string()
      .default("")
      .transform((setting, { addIssue }) => {
        const read = limitsOf(setting);
        return "limits" in read ? read.limits : (addIssue(read.fault), z.NEVER);
      }),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, "")),
    GCS_BUCKET: text,
    GCS_ENDPOINT: z.url().optional(),
    GOOGLE_APPLICATION_CREDENTIALS: text.optional(),
    KAKAOPAY_URL: z
      .url({ protocol: /^https?$/ })
      .default("https://open-api.kakaopay.com")
      .transform((url) => url.replace(/\/$/, "")),
    KAKAOPAY_SECRET_KEY: text,
    KAKAOPAY_CID: text.regex(/^\w{10}$/, "is no merchant code of ten characters"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }),
    MAIL_FROM: text.default("옥토퍼스 <octopus@localhost>"),
    VAPID_PUBLIC_KEY: text.regex(/^B[\w-]{86}$/, "is no uncompressed P-256 point in base64url"),
    VAPID_PRIVATE_KEY: text.regex(/^[\w-]{43}$/, "is no 32 bytes in base64url"),
    VAPID_SUBJECT: text.regex(/^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/, "is no mailto: or https: address"),
    MISSION_TIME_ZONE: timeZone.default("Asia/Seoul"),
    OCTOPUS_DEMO: z
      .enum(["0", "1"])
      .default("0")
      .transform((flag) => flag === "1"),
    /** What mission time is when an empty demo is filled; it goes on from there. */
    DEMO_STARTS_AT: z.iso
      .datetime({
        offset: true,
        error: "is no date and time with its offset, as in 2027-03-10T10:00:00+09:00",
      })
      .transform((at) => new Date(at))
      .optional(),
  })
  .refine(({ OCTOPUS_DEMO, DEMO_STARTS_AT }) => OCTOPUS_DEMO || DEMO_STARTS_AT === undefined, {
    path: ["DEMO_STARTS_AT"],
    error: "is for demo mode only, which OCTOPUS_DEMO=1 turns on",
  });

/** What a program that signs people in reads besides. The addresses are the providers' own unless told. */
export const signInSettings = z.object({
  KAKAO_CLIENT_ID: text,
  KAKAO_CLIENT_SECRET: text,
  KAKAO_AUTH_URL: z.url({ protocol: /^https?$/ }).default("https://kauth.kakao.com"),
  KAKAO_API_URL: z.url({ protocol: /^https?$/ }).default("https://kapi.kakao.com"),
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  GOOGLE_AUTH_URL: z.url({ protocol: /^https?$/ }).default("https://accounts.google.com"),
  GOOGLE_API_URL: z.url({ protocol: /^https?$/ }).default("https://oauth2.googleapis.com"),
});

/** Where whoever watches a program finds its numbers, and where its traces go. Each is off unless set. */
export const watchSettings = z.object({
  /** Where `/metrics` is served. */
  METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  METRICS_HOST: text.default("127.0.0.1"),
  /** OpenTelemetry's other variables, for samplers and headers, are read by its own libraries. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

export type WatchSettings = z.infer<typeof watchSettings>;

export type SignInSettings = z.infer<typeof signInSettings>;

export type ServiceSettings = z.infer<typeof serviceSettings>;

/**
 * Checks an environment against a schema. Throws one error that names every variable that is missing or wrong, and
 * none of their values.
 */
export function readSettings<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.infer<Schema> {
  // A variable that is set to nothing is not set.
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = path.map(String).join(".");
    return `  ${name} ${present[name] === undefined ? "is missing" : `is wrong: ${message}`}`;
  });
  throw new Error(`The environment is not complete:\n${[...new Set(faults)].join("\n")}`);
}
