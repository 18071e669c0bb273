/** Where the forms post to: without the `?saved=` of what was done before. */
export const settingsPath = "/me/settings";

/** What can be done on this page, and is told once it is. */
const things = ["nickname", "password", "device", "devices"] as const;

export type Saved = (typeof things)[number];

/** Which of them a request's `?saved=` tells of. */
export function savedIn(request: Request): Saved | undefined {
  const saved = new URL(request.url).searchParams.get("saved");
  return things.find((thing) => thing === saved);
}

/** Where to come back to, at the part of the page that tells of it. */
export function savedPath(saved: Saved): string {
  return `${settingsPath}?saved=${saved}#${saved === "device" ? "devices" : saved}`;
}
