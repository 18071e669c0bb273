import { errorMessage, httpStatusOf } from "@octopus/api/errors";
import type { ActionFunctionArgs } from "@remix-run/node";

/** The form that a request brings. Throws BAD_REQUEST's answer for a body that is none, which no page of ours sends. */
export async function readForm({
  request,
  context,
}: Pick<ActionFunctionArgs, "request" | "context">): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(errorMessage("BAD_REQUEST", context.language), {
      status: httpStatusOf("BAD_REQUEST"),
    });
  }
}
