import { readSettings, serviceSettings, signInSettings, watchSettings } from "@octopus/api/compose";
import { z } from "zod";
import { trustedProxiesOf } from "./trusted-proxies.js";

const webSettings = serviceSettings.safeExtend({
  ...signInSettings.shape,
  ...watchSettings.shape,
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The one address to listen at, where a proxy on this machine is the only one who asks; all of them unless told. */
  LISTEN_ADDRESS: z.ipv4().or(z.ipv6()).optional(),
  /** How long a proxy in front keeps connections that it doesn't use: none is closed under its hands. */
  PROXY_KEEP_ALIVE_SECONDS: z.coerce.number().int().min(0).max(20).default(0),
  /** Whose `X-Forwarded-For` is believed: addresses and networks, separated by commas. */
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((setting, { addIssue }) => {
      const read = trustedProxiesOf(setting);
      return "proxies" in read ? read.proxies : (addIssue(read.fault), z.NEVER);
    }),
  /** Demo only: where the mail stand-in lists what it has received. */
  MAILBOX_URL: z.url().optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace"]).default("info"),
  /** "1" when the process must go with the one that started it: it then watches its standard input. */
  OCTOPUS_PARENT_PIPE: z.enum(["0", "1"]).default("0"),
});

export type WebSettings = z.infer<typeof webSettings>;

/** The web app's settings. Throws an error that names every variable that is missing or wrong. */
export const readEnvironment = (): WebSettings => readSettings(webSettings, process.env);
