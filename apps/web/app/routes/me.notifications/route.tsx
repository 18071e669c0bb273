import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { readForm } from "~/forms/read-form";
import { titled } from "~/i18n";
import { answer } from "~/session/answer";
import { requireSignedIn } from "~/session/require-signed-in";
import { Column, PageHeader } from "~/ui";
import { DeviceCard } from "./device-card";
import { kindsOf } from "./kinds";
import { KindsForm } from "./kinds-form";

export const meta = titled((t) => t("notifications:title"));

export async function loader(args: LoaderFunctionArgs) {
  requireSignedIn(args);
  return answer(args, args.context.api.notification.settings());
}

/** `intent` says what is changed: this device, by the page's script, or the kinds, by the form. */
export async function action(args: ActionFunctionArgs) {
  requireSignedIn(args);
  const { notification } = args.context.api;
  const form = await readForm(args);
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  switch (form.get("intent")) {
    case "subscribe": {
      const keys = { p256dh: text("p256dh"), auth: text("auth") };
      await answer(args, notification.subscribe({ endpoint: text("endpoint"), keys }));
      return { saved: false };
    }
    case "unsubscribe":
      await answer(args, notification.unsubscribe({ endpoint: text("endpoint") }));
      return { saved: false };
    default:
      await answer(args, notification.changeSettings({ kinds: kindsOf(form) }));
      return { saved: true };
  }
}

export default function Notifications() {
  const { t } = useTranslation("notifications");
  const { vapidPublicKey, devices, kinds } = useLoaderData<typeof loader>();
  const { saved = false } = useActionData<typeof action>() ?? {};
  return (
    <Column>
      <PageHeader title={t("title")} lead={t("lead")} back={{ to: "/me", label: t("toMe") }} />
      <DeviceCard vapidPublicKey={vapidPublicKey} devices={devices} />
      <KindsForm kinds={kinds} saved={saved} />
    </Column>
  );
}
