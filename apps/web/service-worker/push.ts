import { readNotice } from "./notification.js";
import { ownAddress } from "./own-address.js";
import { renewSubscription } from "./renew-subscription.js";

/** Shows what the server pushes, and leads to where it is about. */
export function listenToPush(worker: ServiceWorkerGlobalScope): void {
  worker.addEventListener("push", (event) => {
    const notice = readNotice(messageOf(event), worker.location.origin);
    if (notice === undefined) return;
    const { title, body, url, icon, tag } = notice;
    event.waitUntil(worker.registration.showNotification(title, { body, tag, icon, data: url }));
  });
  worker.addEventListener("notificationclick", (event) => {
    event.notification.close();
    event.waitUntil(open(worker, ownAddress(event.notification.data, worker.location.origin)));
  });
  worker.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(renewSubscription(worker, event));
  });
}

function messageOf({ data }: PushEvent): unknown {
  try {
    return data?.json();
  } catch {
    return undefined;
  }
}

/** Looks at the page that is open there already; else opens one. */
async function open({ clients }: ServiceWorkerGlobalScope, address: string): Promise<void> {
  const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find(({ url }) => url === address);
  await (there === undefined ? clients.openWindow(address) : there.focus());
}
