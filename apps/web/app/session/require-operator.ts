import { errorMessage, httpStatusOf } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireSignedIn } from "./require-signed-in";

/** For pages of operators: everybody else who is signed in finds nothing there. The API refuses them whatever a page says. */
export function requireOperator(args: Pick<LoaderFunctionArgs, "request" | "context">) {
  const signedIn = requireSignedIn(args);
  if (signedIn.role !== "OPERATOR")
    throw new Response(errorMessage("NOT_FOUND", args.context.language), {
      status: httpStatusOf("NOT_FOUND"),
    });
  return signedIn;
}
