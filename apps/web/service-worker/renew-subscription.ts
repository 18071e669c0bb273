/** A browser may give a subscription another address. The server then learns the new one, and forgets the old. */
export async function renewSubscription(
  { registration }: ServiceWorkerGlobalScope,
  { oldSubscription, newSubscription }: PushSubscriptionChangeEvent,
): Promise<void> {
  const renewed = newSubscription ?? (await subscribeAnew(registration, oldSubscription));
  if (renewed !== null) await tell("notification.subscribe", subscribed(renewed));
  if (oldSubscription !== null)
    await tell("notification.unsubscribe", { endpoint: oldSubscription.endpoint });
}

async function subscribeAnew({ pushManager }: ServiceWorkerRegistration, old: PushSubscription | null) {
  const applicationServerKey = old?.options.applicationServerKey;
  if (!applicationServerKey) return null;
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
}

function subscribed(subscription: PushSubscription) {
  const { endpoint, keys } = subscription.toJSON();
  return { endpoint, keys };
}

/** Calls a procedure as whoever is signed in on this device. */
async function tell(procedure: string, input: object): Promise<void> {
  await fetch(`/trpc/${procedure}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
  });
}
