/** The address if it is one of this site, whole; else that of `otherwise`. A message never leads anybody elsewhere. */
export function ownAddress(address: unknown, site: string, otherwise = "/"): string {
  const fallback = new URL(otherwise, site);
  if (typeof address !== "string" || !URL.canParse(address, site)) return fallback.href;
  const url = new URL(address, site);
  return url.origin === fallback.origin ? url.href : fallback.href;
}
