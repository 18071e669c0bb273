import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { issueSentence } from "@octopus/api/field-rules";
import type { z } from "zod";
import type { Language } from "~/i18n";

/** In the browser the form library says by these what is to be done but to send the form. No server is told. */
const OF_LIBRARY = new Set(["__intent__", "__state__"]);

/**
 * Reads a form by the schema of the procedure it is for: the same in the browser, while typing, and in the action. Fields that
 * the schema doesn't know are left out, so that none of them is read or sent back.
 */
export function parseForm<Schema extends z.ZodObject>(
  form: FormData,
  schema: Schema,
  language: Language,
): Submission<z.input<Schema>, string[], z.output<Schema>> {
  const known = new FormData();
  for (const [name, value] of form)
    if (OF_LIBRARY.has(name) || Object.hasOwn(schema.shape, /^\w*/.exec(name)![0])) known.append(name, value);
  const formatError = (issues: z.core.$ZodIssue[]) => issues.map((issue) => issueSentence(issue, language));
  return parseWithZod(known, { schema, formatError });
}
