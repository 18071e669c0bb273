import { serialize } from "cookie";
import type { ServerResponse } from "node:http";

export interface Cookie {
  readonly name: string;
  /** Empty, with `maxAge` 0, to take it away. */
  readonly value: string;
  /** Seconds. */
  readonly maxAge: number;
}

/** `__Host-` binds a cookie to exactly this host over HTTPS; browsers refuse the prefix without it. */
export function hostPrefix(publicUrl: string): "__Host-" | "" {
  return publicUrl.startsWith("https:") ? "__Host-" : "";
}

/** Puts a cookie that no script and no form of another site sees, in place of what the response has said of it. */
export function setCookie(
  response: ServerResponse,
  publicUrl: string,
  { name, value, maxAge }: Cookie,
): void {
  const others = [response.getHeader("Set-Cookie") ?? []].flat().map(String);
  const secure = hostPrefix(publicUrl) !== "";
  response.setHeader("Set-Cookie", [
    ...others.filter((cookie) => !cookie.startsWith(`${name}=`)),
    serialize(name, value, { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge }),
  ]);
}
