/** Stands for this site, whose name doesn't matter here. */
const HERE = "https://here.invalid";

/**
 * A path of this site to return to, as the browser would read it; anything else becomes `/`. Text that only looks like a
 * path and leads elsewhere is of no use to whoever sends people here with a link.
 */
export function safeReturnTo(value: FormDataEntryValue | null): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return "/";
  const { origin, pathname, search, hash } = new URL(value, HERE);
  // `/.//evil.example` is the path `//evil.example` here, and a host as soon as it is written down alone.
  return origin === HERE && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
