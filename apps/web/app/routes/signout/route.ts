import { type ActionFunctionArgs, redirect } from "@remix-run/node";

/** Signing out is a POST; whoever just comes by is sent home still signed in. */
export function loader() {
  return redirect("/");
}

export async function action({ context }: ActionFunctionArgs) {
  await context.session.end();
  return redirect("/", 303);
}
