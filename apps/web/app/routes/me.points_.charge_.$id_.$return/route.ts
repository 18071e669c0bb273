import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paymentIdOf } from "~/points/payment-id.server";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";

/**
 * Where the provider sends people back to: `approved` with a token of its own, `cancelled` or `failed`. Nothing is believed
 * of the address but the token, which the provider checks itself; then it is gone from the address bar. However often it is
 * loaded, in however many tabs, it ends at the payment's own page.
 */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { params, request, context } = args;
  const paymentId = paymentIdOf(args);
  const page = `/me/points/charge/${paymentId}`;
  const { payment } = context.api;
  const pgToken = new URL(request.url).searchParams.get("pg_token");
  const done: Promise<unknown> =
    params["return"] === "approved" && pgToken !== null
      ? payment.approve({ paymentId, pgToken })
      : payment.recheck({ paymentId });
  await answer(
    args,
    done.catch((error: unknown) => {
      const { errorCode } = context.failure(error);
      // The payment's own page says what has become of it.
      if (errorCode.startsWith("PAYMENT_") && errorCode !== "PAYMENT_NOT_FOUND") return;
      if (errorCode === "VALIDATION_ERROR") return;
      throw error;
    }),
  );
  return redirect(page, { status: 303, headers: { "Cache-Control": "no-store" } });
}
