import { hashPassword } from "@octopus/api/compose";
import type { TestApi } from "@octopus/api/testing";
import { users } from "@octopus/db/schema";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

const PASSWORD = "open sesame";
let passwordHash: string | undefined;

/** For tests: a person who signs in with a password, and the session they get. */
export async function signInSomebody(api: TestApi) {
  const { id, nickname } = await api.newUser();
  passwordHash ??= await hashPassword(PASSWORD);
  // Everybody gets the same one, so that nobody has to be looked up.
  await api.deps.db.update(users).set({ passwordHash });
  const loginId = `person${nickname.slice(2).replace(/^0+/, "")}`;
  const session = await api.anonymous.auth.signIn({ loginId, password: PASSWORD });
  return { id, nickname, session };
}

/** For tests: a server on a free port, with its address. */
export async function serve(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    site: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

/** For tests: what a response says of cookies, by name, each as the browser would keep it. */
export function cookiesOf(response: Response): Record<string, { value: string; attributes: string[] }> {
  const cookies: Record<string, { value: string; attributes: string[] }> = {};
  for (const line of response.headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split("; ");
    const [name = "", value = ""] = pair.split("=");
    if (name in cookies) throw new Error(`the response sets ${name} twice`);
    cookies[name] = { value, attributes };
  }
  return cookies;
}
