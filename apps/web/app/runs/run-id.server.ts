import { errorMessage } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { rowIdText } from "~/missions/row-id-text";

/** The run's number in an address. Throws the 404 page for anything that can't be one. */
export function runIdOf({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">): number {
  const id = rowIdText(params.id);
  if (id === undefined) throw new Response(errorMessage("RUN_NOT_FOUND", context.language), { status: 404 });
  return id;
}
