import { z } from "zod";
import { rule } from "../kernel/field-rules.js";
import { line } from "../kernel/input.js";
import { AVATAR_COLORS } from "./avatar.js";

// Characters that nobody sees would let two nicknames look the same. Joiners and variation selectors stay: some scripts
// and many emoji are written with them.
const INVISIBLE = /(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/u;

/** 4–10 characters of any script, trimmed. */
export const nickname = line({ min: 4, max: 10 }).refine((text) => !INVISIBLE.test(text), {
  error: rule("CHARACTERS"),
});

export const avatarColor = z
  .int()
  .min(0)
  .max(AVATAR_COLORS - 1);

export const nicknameInput = z.object({ nickname });
