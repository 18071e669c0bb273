import { errorMessage } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { rowIdText } from "./row-id-text";

/** The mission's number in an address. Throws the 404 page for anything that can't be one. */
export function missionIdOf({ params, context }: Pick<LoaderFunctionArgs, "params" | "context">): number {
  const id = rowIdText(params.id);
  if (id === undefined)
    throw new Response(errorMessage("MISSION_NOT_FOUND", context.language), { status: 404 });
  return id;
}
