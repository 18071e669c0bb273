/** A path of this site to return to; anything else becomes `/`. */
export function safeReturnTo(value: FormDataEntryValue | null): string {
  return typeof value === "string" && /^\/(?![/\\])[^\s\\]*$/.test(value) ? value : "/";
}
