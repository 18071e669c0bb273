import { changeInput } from "@octopus/api/avatars/schema";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { seeOther } from "~/forms/see-other";
import { submitForm } from "~/forms/submit-form";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, Notice, PageHeader } from "~/ui";
import { Bought } from "./bought";
import { Shop } from "./shop";

export const meta = titled((t) => t("avatar:title"));

/** `?changed` greets the new look. */
export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  const { user, avatar } = args.context.api;
  const [me, { price }] = await answer(args, Promise.all([user.me(), avatar.catalog()]));
  const bought = new URL(args.request.url).searchParams.has("changed");
  return { worn: me.avatar, points: me.points, price, bought };
}

export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { api, viewer } = args.context;
  return submitForm(args, { schema: changeInput }, async (look) => {
    const before = await viewer();
    const { points } = await api.avatar.change(look);
    return seeOther(points === before?.points ? "/me/avatar" : "/me/avatar?changed");
  });
}

export default function AvatarShop() {
  const { bought, ...shop } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("avatar");
  const errors = Object.values(refused?.result.error ?? {}).flatMap((sentences) => sentences ?? []);
  return (
    <Column className="max-w-page">
      <PageHeader title={t("title")} lead={t("lead")} back={{ to: "/me", label: t("back") }} />
      {errors.length > 0 && <Notice kind="error">{errors.join(" ")}</Notice>}
      {bought && <Bought />}
      <Shop {...shop} bought={bought} />
    </Column>
  );
}
