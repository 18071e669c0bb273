import type { LoaderFunctionArgs } from "@remix-run/node";
import { productCardAnswer } from "~/pictures/card-answers.server";

/** What previews of links to Octopus show. */
export function loader({ request, context }: LoaderFunctionArgs) {
  return productCardAnswer(request, context.language, "public, max-age=86400");
}
