/** The page that is kept on the device and shown in place of one that can't be reached. */
export const offlinePage = "/offline";

/** The offline page, which leads back to where somebody wanted to go: a path of this site. */
export function offlinePageFor(path: string): string {
  return `${offlinePage}?${new URLSearchParams({ from: path }).toString()}`;
}
