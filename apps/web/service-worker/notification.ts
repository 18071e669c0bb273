import { ownAddress } from "./own-address.js";

const productIcon = "/icons/icon-192.png";

/** What the server pushes. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** Where pressing it leads: an address of this site. */
  readonly url: string;
  /** A picture of this site: the octopus of whoever is told. */
  readonly icon: string;
  /** One with the same tag takes the place of the one before. */
  readonly tag: string;
}

/** Reads a pushed message; undefined when it is none of ours. */
export function readNotice(message: unknown, site: string): Notice | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { title, body, url, icon, tag } = message as Partial<Record<keyof Notice, unknown>>;
  if (typeof title !== "string" || title === "") return undefined;
  return {
    title,
    body: typeof body === "string" ? body : "",
    url: ownAddress(url, site),
    icon: ownAddress(icon, site, productIcon),
    tag: typeof tag === "string" ? tag : "",
  };
}
