import type { SubmissionResult } from "@conform-to/react";
import type { RouterOutputs } from "@octopus/api";
import { Form, useNavigation } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { Badge, Button, Card, List, Notice, SubmitButton, TimeText } from "~/ui";
import { type Saved, settingsPath } from "./saved";

type Device = RouterOutputs["auth"]["sessions"][number];

interface DevicesCardProps {
  devices: Device[];
  result: SubmissionResult<string[]> | undefined;
  saved: Saved | undefined;
}

/** Where somebody is signed in, and how to sign out there from here. */
export function DevicesCard({ devices, result, saved }: DevicesCardProps) {
  const { t } = useTranslation(["settings", "me"]);
  const refused = result?.error?.[""]?.join(" ");
  return (
    <Card aria-labelledby="devices" className="flex flex-col gap-3">
      <h2 id="devices" className="text-lg font-bold">
        {t("devices.title")}
      </h2>
      <p className="text-muted">{t("devices.lead")}</p>
      {refused !== undefined && <Notice kind="error">{refused}</Notice>}
      {saved === "device" && <Notice kind="success">{t("devices.signedOut")}</Notice>}
      {saved === "devices" && <Notice kind="success">{t("devices.signedOutOthers")}</Notice>}
      <List>
        {devices.map((device) => (
          <DeviceRow key={device.id} device={device} />
        ))}
      </List>
      {devices.some(({ current }) => !current) && (
        <Form method="post" action={settingsPath}>
          <SubmitButton variant="danger" size="small" wide intent="sign-out-others">
            {t("devices.signOutOthers")}
          </SubmitButton>
        </Form>
      )}
      <Form method="post" action="/signout">
        <SubmitButton size="small" wide>
          {t("me:signOut")}
        </SubmitButton>
      </Form>
    </Card>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation("settings");
  const { formData } = useNavigation();
  const { browser, system } = device;
  const name =
    browser !== null && system !== null
      ? t("devices.named", { browser, system })
      : (browser ?? system ?? t("devices.unknown"));
  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <div className="min-w-0 flex-1 basis-48">
        <p className="flex flex-wrap items-center gap-2 font-semibold">
          {name}
          {device.current && <Badge tone="mint">{t("devices.current")}</Badge>}
        </p>
        {device.signedInAt !== null && (
          <p className="text-muted text-sm">
            <Trans
              t={t}
              i18nKey="devices.signedIn"
              components={{ at: <TimeText at={device.signedInAt} /> }}
            />
          </p>
        )}
        <p className="text-muted text-sm">
          <Trans t={t} i18nKey="devices.lastUsed" components={{ at: <TimeText at={device.lastUsedAt} /> }} />
        </p>
      </div>
      {!device.current && (
        <Form method="post" action={settingsPath}>
          <input type="hidden" name="sessionId" value={device.id} />
          <Button
            size="small"
            name="intent"
            value="sign-out-there"
            pending={formData?.get("sessionId") === device.id}
            aria-label={t("devices.signOutThereName", { device: name })}
          >
            {t("devices.signOutThere")}
          </Button>
        </Form>
      )}
    </li>
  );
}
