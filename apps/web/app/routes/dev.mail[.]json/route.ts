import type { LoaderFunctionArgs } from "@remix-run/node";
import { keptMail } from "~/dev-mail/kept-mail.server";

/** `[{ to, subject, text, at }]`, newest first, for programs that try the demo. */
export async function loader({ context }: LoaderFunctionArgs) {
  return Response.json(await keptMail(context), { headers: { "Cache-Control": "no-store" } });
}
