import { errorMessage, httpStatusOf } from "@octopus/api/errors";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import type { RefusedRequest } from "./check-in-requests";

/**
 * For our own scripts: does `act` with a JSON body, of which the address knows `known`, and answers JSON. Refusals are
 * answered as {@link RefusedRequest} with their status.
 */
export async function jsonAnswer<Schema extends z.ZodType>(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  { schema, known }: { schema: Schema; known: object },
  act: (input: z.output<Schema>) => Promise<object>,
): Promise<Response> {
  const body: unknown = await request.json().catch(() => undefined);
  const input = schema.safeParse({ ...(typeof body === "object" ? body : undefined), ...known });
  if (!input.success)
    return refused({
      errorCode: "VALIDATION_ERROR",
      message: errorMessage("VALIDATION_ERROR", context.language),
    });
  try {
    return Response.json(await act(input.data));
  } catch (error) {
    const { errorCode, message } = context.failure(error);
    if (errorCode === "INTERNAL_SERVER_ERROR") context.reportError(error);
    return refused({ errorCode, message });
  }
}

const refused = (answer: RefusedRequest) => Response.json(answer, { status: httpStatusOf(answer.errorCode) });
