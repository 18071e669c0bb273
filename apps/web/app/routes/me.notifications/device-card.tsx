import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DeviceState, lookAtDevice, turnOff, turnOn } from "~/notifications/this-device";
import { Button, Card, Notice, useHydrated } from "~/ui";

/** Turns notifications on or off on the device that is looked at. The browser asks the person only on that press. */
export function DeviceCard({ vapidPublicKey, devices }: { vapidPublicKey: string; devices: number }) {
  const { t } = useTranslation("notifications");
  const live = useHydrated();
  const { state, failed, pending, change } = useThisDevice(vapidPublicKey);
  return (
    <Card className="flex flex-col gap-3">
      <h2 className="text-lg font-bold">{t("device.title")}</h2>
      {live ? <DeviceWords state={state} /> : <noscript>{t("device.needsScript")}</noscript>}
      {failed && <Notice kind="error">{t("device.failed")}</Notice>}
      {(state === "on" || state === "off") && (
        <Button type="button" pending={pending} onClick={() => void change()}>
          {t(state === "on" ? "device.turnOff" : "device.turnOn")}
        </Button>
      )}
      <p className="text-muted text-sm">{t("device.others", { count: devices })}</p>
    </Card>
  );
}

function DeviceWords({ state }: { state: DeviceState | undefined }) {
  const { t } = useTranslation("notifications");
  if (state === "denied" || state === "needsApp" || state === "unsupported")
    return <Notice kind="warning">{t(`device.${state}`)}</Notice>;
  return <p role="status">{t(`device.${state ?? "looking"}`)}</p>;
}

function useThisDevice(vapidPublicKey: string) {
  const [state, setState] = useState<DeviceState>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const fetcher = useFetcher();
  useEffect(() => {
    lookAtDevice().then(setState, () => setState("unsupported"));
  }, []);

  async function change() {
    setBusy(true);
    setFailed(false);
    try {
      if (state === "on") {
        const endpoint = await turnOff();
        if (endpoint !== undefined) fetcher.submit({ intent: "unsubscribe", endpoint }, { method: "post" });
      } else {
        const address = await turnOn(vapidPublicKey);
        if (address) fetcher.submit({ intent: "subscribe", ...address }, { method: "post" });
      }
    } catch {
      setFailed(true);
    }
    setState(await lookAtDevice());
    setBusy(false);
  }
  return { state, failed, pending: busy || fetcher.state !== "idle", change };
}
