import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { line, page, paragraph, rowId } from "../kernel/input.js";
import { avatarParts } from "./avatar.js";

export { avatarParts };

// Characters that nobody sees would let two nicknames look the same. Joiners and variation selectors stay: some scripts
// and many emoji are written with them.
const INVISIBLE = /(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/u;

/** 4–10 characters of any script, trimmed. */
export const nickname = line({ min: 4, max: 10 }).refine((text) => !INVISIBLE.test(text), {
  error: rule("CHARACTERS"),
});

const oneOf = (count: number) =>
  z
    .int()
    .min(0)
    .max(count - 1);

export const avatarColor = oneOf(avatarParts.colors);

/** How an octopus may look. */
export const avatar = z.object({
  color: avatarColor,
  face: oneOf(avatarParts.faces),
  hat: oneOf(avatarParts.hats),
  pet: oneOf(avatarParts.pets),
});

export const nicknameInput = z.object({ nickname });

export const suspendInput = z.object({ userId: rowId, reason: paragraph({ min: 5, max: 300 }) });

export const resumeInput = z.object({ userId: rowId });

/** `nickname`: how it begins, in whatever case. */
export const peopleInput = page.extend({ nickname: line({ min: 1, max: 10 }) });
