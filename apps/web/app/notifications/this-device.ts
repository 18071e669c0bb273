/** What there is to say of notifications on this device. */
export type DeviceState =
  | "on"
  | "off"
  /** The person, or the browser for them, has said no: only the browser's settings can change that. */
  | "denied"
  /** An iPhone or iPad on which Octopus isn't installed. */
  | "needsApp"
  | "unsupported";

/** What the server has to know to reach this device. */
export interface DeviceAddress {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export async function lookAtDevice(): Promise<DeviceState> {
  if (!("PushManager" in window) || !("Notification" in window))
    return "standalone" in navigator ? "needsApp" : "unsupported";
  if (Notification.permission === "denied") return "denied";
  const subscription = await currentSubscription();
  return subscription === null ? "off" : "on";
}

/**
 * Asks the person, and then the browser's push service for an address that only the holder of the server's key can
 * send to. Undefined when one of them says no.
 */
export async function turnOn(vapidPublicKey: string): Promise<DeviceAddress | undefined> {
  if ((await Notification.requestPermission()) !== "granted") return undefined;
  // One that was made for another key would stand in the way.
  await turnOff();
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: vapidPublicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint: endpoint ?? "", p256dh: keys?.p256dh ?? "", auth: keys?.auth ?? "" };
}

/** Nothing reaches this device any more. Tells the endpoint that the server can forget. */
export async function turnOff(): Promise<string | undefined> {
  const subscription = await currentSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint;
}

async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker?.getRegistration();
  // Without it where notifications aren't supported.
  return (await registration?.pushManager?.getSubscription()) ?? null;
}
