import { useEffect, useState } from "react";
import type { z } from "zod";

/** What /signup/availability answers about a name. */
export interface NameAnswer {
  name: string;
  /** The sentence to say when it is taken; null when it is free. */
  refusal: string | null;
}

/** How long typing has to rest before the server is asked, in milliseconds. */
const rest = 350;

/**
 * Whether a login id or nickname is still free, asked while it is being typed; undefined while nobody knows. Only a
 * courtesy: without an answer the form can be sent all the same, and is checked then.
 */
export function useFreeName(
  field: "loginId" | "nickname",
  value: string | undefined,
  schema: z.ZodType<string>,
): NameAnswer | undefined {
  const [answer, setAnswer] = useState<NameAnswer>();
  const parsed = schema.safeParse(value);
  const name = parsed.success ? parsed.data : undefined;
  useEffect(() => {
    if (name === undefined) return;
    const abort = new AbortController();
    const ask = async () => {
      try {
        // Not a fetcher: its failure would put the error page in place of a half-filled form.
        const search = new URLSearchParams({ [field]: name }).toString();
        const response = await fetch(`/signup/availability?${search}`, { signal: abort.signal });
        if (response.ok) setAnswer((await response.json()) as NameAnswer);
      } catch {
        // Offline, or typed on: there is nothing to say.
      }
    };
    const timer = setTimeout(() => void ask(), rest);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [field, name]);
  return answer?.name === name ? answer : undefined;
}
