/** The address if it is one of this site, whole; else the home page. A message never leads anybody elsewhere. */
export function ownAddress(address: unknown, site: string): string {
  const home = new URL("/", site);
  if (typeof address !== "string" || !URL.canParse(address, home)) return home.href;
  const url = new URL(address, home);
  return url.origin === home.origin ? url.href : home.href;
}
