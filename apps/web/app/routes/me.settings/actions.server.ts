import { changePasswordInput, sessionInput } from "@octopus/api/auth/schema";
import { nicknameInput } from "@octopus/api/users/schema";
import { type ActionFunctionArgs, data } from "@remix-run/node";
import { z } from "zod";
import { readForm } from "~/forms/read-form";
import { seeOther } from "~/forms/see-other";
import { type RefusedForm, submitForm } from "~/forms/submit-form";
import { wordsFor } from "~/i18n";
import { requireSignedIn } from "~/session/require-signed-in";
import { type Saved, savedPath } from "./saved";

/** The forms of the settings, told apart by the button that was pressed. Answers with what was refused, and where. */
export async function actOnSettings(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { api } = args.context;
  const form = await readForm(args);
  switch (form.get("intent")) {
    case "nickname":
      return refusedIn(
        "nickname",
        await submitForm(
          args,
          { schema: nicknameInput, errorFields: { NICKNAME_ALREADY_EXISTS: "nickname" }, form },
          (input) => once("nickname", api.user.changeNickname(input)),
        ),
      );
    case "password":
      return refusedIn(
        "password",
        await submitForm(
          args,
          {
            schema: changePasswordInput,
            errorFields: { PASSWORD_NOT_VALID: "currentPassword" },
            secretFields: ["currentPassword", "newPassword"],
            form,
          },
          (input) => once("password", api.user.changePassword(input)),
        ),
      );
    case "sign-out-there":
      return refusedIn(
        "devices",
        await submitForm(args, { schema: sessionInput, form }, (input) =>
          once("device", api.auth.signOutSession(input)),
        ),
      );
    case "sign-out-others":
      return refusedIn(
        "devices",
        await submitForm(args, { schema: z.object({}), form }, () =>
          once("devices", api.auth.signOutOthers()),
        ),
      );
    default:
      throw new Response(wordsFor(args.context.language)("mission:unclearWish"), { status: 400 });
  }
}

/** Goes back to the page when it is done, so that loading it again does nothing twice. */
async function once(saved: Saved, done: Promise<unknown>): Promise<never> {
  await done;
  throw seeOther(savedPath(saved));
}

function refusedIn(
  intent: "nickname" | "password" | "devices",
  { data: refused, init }: ReturnType<typeof data<RefusedForm>>,
) {
  return data({ intent, ...refused }, init ?? undefined);
}
