import { EmailCodePurpose, PlatformType } from "@octopus/db/enums";
import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { avatarColor, nickname } from "../users/schema.js";

const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;
const characters = (text: string) => [...text].length;

/** A new login id: 6–15 lower-case letters and digits. */
export const loginId = z.string().regex(/^[a-z0-9]{6,15}$/, { error: rule("LOGIN_ID") });

/** A new password: 8–100 characters, whatever they are. */
export const newPassword = z
  .string()
  .max(200, { error: rule("PASSWORD"), abort: true })
  .refine((text) => !UNWRITABLE.test(text), { error: rule("CHARACTERS"), abort: true })
  .refine((text) => characters(text) >= 8 && characters(text) <= 100, { error: rule("PASSWORD") });

/** A password to be compared. One that could never have been chosen is wrong, not malformed. */
export const presentPassword = z
  .string()
  .min(1)
  .max(200)
  .refine((text) => !UNWRITABLE.test(text), { error: rule("CHARACTERS") });

/** A bare address of at most 254 ASCII characters, trimmed. */
export const email = z
  .string()
  .max(300)
  .transform((text) => text.trim())
  .pipe(z.email({ error: rule("EMAIL") }).max(254));

/** 6 characters as somebody types them; upper case from here on. */
export const emailCode = z
  .string()
  .max(50)
  .transform((text) => text.trim().toUpperCase())
  .refine((text) => /^[\x21-\x7e]{6}$/.test(text), { error: rule("EMAIL_CODE") });

const purpose = z.enum(EmailCodePurpose.names);

const refreshToken = z
  .string()
  .max(200)
  .regex(/^[\w-]+$/);

/** Where people can sign in besides here. */
export const foreignPlatform = PlatformType.names.filter((name) => name !== "DOMAIN");

export const unlinkIdentityInput = z.object({ platform: z.enum(foreignPlatform) });

/** What a provider sends the browser back with. A state is always of our making. */
export const providerState = z.string().regex(/^[\w-]{43}$/);
export const providerCode = z.string().regex(/^[\x21-\x7e]{1,2000}$/);

export const sendEmailCodeInput = z.object({ email, purpose });
export const checkEmailCodeInput = z.object({ email, purpose, code: emailCode });
export const loginIdInput = z.object({ loginId });
export const signUpInput = z.object({
  loginId,
  password: newPassword,
  email,
  emailCode,
  nickname,
  avatarColor,
});
export const signInInput = z.object({
  loginId: z
    .string()
    .min(1)
    .max(50)
    .transform((text) => text.trim().toLowerCase())
    .refine((text) => !UNWRITABLE.test(text), { error: rule("CHARACTERS") }),
  password: presentPassword,
});
export const refreshTokenInput = z.object({ refreshToken });
export const resetPasswordInput = z.object({ email, code: emailCode, newPassword });
export const sessionInput = z.object({ sessionId: z.uuid() });
export const changePasswordInput = z.object({ currentPassword: presentPassword, newPassword });
