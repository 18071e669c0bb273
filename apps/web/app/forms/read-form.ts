import { errorMessage, httpStatusOf } from "@octopus/api/errors";
import type { ActionFunctionArgs } from "@remix-run/node";
import { hasNamesOfOurs } from "./field-names";

/** The form that a request brings. Throws BAD_REQUEST's answer for a body that no page of ours sends. */
export async function readForm({
  request,
  context,
}: Pick<ActionFunctionArgs, "request" | "context">): Promise<FormData> {
  const form = await request.formData().catch(() => undefined);
  if (form === undefined || !hasNamesOfOurs(form))
    throw new Response(errorMessage("BAD_REQUEST", context.language), {
      status: httpStatusOf("BAD_REQUEST"),
    });
  return form;
}
