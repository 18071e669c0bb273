import type { AppLoadContext } from "@remix-run/node";
import type { DevMail } from "~/load-context";

/** The mail that would have been sent, newest first. Throws the 404 page outside demo mode. */
export async function keptMail({ devMail }: AppLoadContext): Promise<DevMail[]> {
  if (devMail === null) throw new Response(null, { status: 404 });
  return (await devMail()).map(({ to, subject, text, at }) => ({ to, subject, text, at }));
}
