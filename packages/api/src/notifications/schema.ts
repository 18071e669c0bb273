import { NotificationKind } from "@octopus/db/enums";
import { z } from "zod";
import { rule } from "../kernel/field-rules.js";

/** The endpoint of a push subscription: a URL that a push service has made up, opaque to everybody else. */
const endpoint = z
  .string()
  .max(1000)
  .refine(isEndpoint, { error: rule("INVALID") });

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, href } = new URL(text);
  // Kept and compared as it is written, so it has to be written in the one way that there is.
  return /^https?:$/.test(protocol) && username === "" && password === "" && href === text;
}

/** A `PushSubscription` as `JSON.stringify` writes it. The keys are a P-256 point and 16 bytes, base64url. */
export const subscribeInput = z.object({
  endpoint,
  keys: z.object({
    p256dh: z.string().regex(/^B[\w-]{86}=?$/),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
});

export const unsubscribeInput = z.object({ endpoint });

/** Only what is to change. */
export const changeSettingsInput = z.object({
  kinds: z.strictObject(
    Object.fromEntries(NotificationKind.names.map((kind) => [kind, z.boolean().optional()])) as Record<
      NotificationKind,
      z.ZodOptional<z.ZodBoolean>
    >,
  ),
});
