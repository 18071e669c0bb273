import { loginIdInput } from "@octopus/api/auth/schema";
import { errorMessage } from "@octopus/api/errors";
import { nicknameInput } from "@octopus/api/users/schema";
import type { LoaderFunctionArgs } from "@remix-run/node";
import type { NameAnswer } from "~/auth/use-free-name";
import { answer } from "~/session/answer";

/** `?loginId=` or `?nickname=`: whether it is free. For the sign-up form's live checks. */
export async function loader(args: LoaderFunctionArgs) {
  const {
    api: { auth },
    language,
  } = args.context;
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const loginId = loginIdInput.safeParse(asked);
  if (loginId.success) {
    const { available } = await answer(args, auth.isLoginIdAvailable(loginId.data));
    return nameAnswer(loginId.data.loginId, available ? null : errorMessage("ID_ALREADY_EXISTS", language));
  }
  const nickname = nicknameInput.safeParse(asked);
  if (!nickname.success) return new Response(null, { status: 400 });
  const { available } = await answer(args, auth.isNicknameAvailable(nickname.data));
  return nameAnswer(
    nickname.data.nickname,
    available ? null : errorMessage("NICKNAME_ALREADY_EXISTS", language),
  );
}

function nameAnswer(name: string, refusal: string | null): Response {
  const answer: NameAnswer = { name, refusal };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
