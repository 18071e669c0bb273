import { httpStatusOf } from "@octopus/api/errors";
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signInPath } from "./require-signed-in";

/**
 * Waits for what a page needs. A refusal becomes the page's answer: UNAUTHORIZED leads to the sign-in page, every other
 * one to the error page with its status and sentence.
 */
export async function answer<Result>(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  needed: Promise<Result>,
): Promise<Result> {
  try {
    return await needed;
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errorCode, message } = context.failure(error);
    if (errorCode === "INTERNAL_SERVER_ERROR") throw error;
    if (errorCode === "UNAUTHORIZED") throw redirect(signInPath(request));
    throw new Response(message, { status: httpStatusOf(errorCode) });
  }
}
