import { loginIdInput } from "@octopus/api/auth/schema";
import { type ErrorCode, errorMessage } from "@octopus/api/errors";
import { nicknameInput } from "@octopus/api/users/schema";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { NameAnswer } from "~/auth/use-free-name";
import { answer } from "~/session/answer";

/** `?loginId=` or `?nickname=`: whether it is free. For the sign-up form's live checks. */
export async function loader(args: LoaderFunctionArgs) {
  const { auth } = args.context.api;
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const loginId = loginIdInput.safeParse(asked);
  if (loginId.success) {
    const { available } = await answer(args, auth.isLoginIdAvailable(loginId.data));
    return nameAnswer(loginId.data.loginId, available, "ID_ALREADY_EXISTS");
  }
  const nickname = nicknameInput.safeParse(asked);
  if (!nickname.success) return new Response(null, { status: 400 });
  const { available } = await answer(args, auth.isNicknameAvailable(nickname.data));
  return nameAnswer(nickname.data.nickname, available, "NICKNAME_ALREADY_EXISTS");
}

function nameAnswer(name: string, available: boolean, code: ErrorCode): Response {
  const answer: NameAnswer = { name, refusal: available ? null : errorMessage(code) };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
