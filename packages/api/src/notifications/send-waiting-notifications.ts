import type { Deps } from "../kernel/deps.js";
import { MAX_ATTEMPTS, retryDelay } from "../kernel/retry-delay.js";
import type { PushAnswer } from "../ports/push-sender.js";
import {
  claimNotifications,
  type ClaimedNotification,
  countDue,
  type Device,
  devicesOf,
  dropSubscription,
  finishNotification,
  putOffNotification,
} from "./outbox.js";
import { pushMessage } from "./push-message.js";

/** Sent side by side; the lease is far longer than the sender's time-outs let so few notifications take. */
const BATCH = 50;
const LEASE_SECONDS = 5 * 60;

/** A push service may ask for more time; a host that only looks like one can't ask for ever. */
const LONGEST_ASKED_SECONDS = 3600;

export interface NotificationCounts {
  /** Notifications taken from the outbox. */
  read: number;
  /** Notifications that a push service accepted, for one device at least, with nothing left to do. */
  changed: number;
  /** Notifications that came too late, or that nobody was there for any more. */
  skipped: number;
  /** Notifications that are tried again later, or given up. */
  failed: number;
}

type Outcome = "changed" | "skipped" | "failed";

/** How many notifications are due, for a dry run. */
export function countDueNotifications({ db, clock }: Deps): Promise<number> {
  return countDue(db, clock.realNow());
}

/**
 * Sends all notifications that are due by the real clock. Any number of workers may do it at once.
 *
 * A notification is sent at least once: if the process dies after a push service has taken it and before that is
 * written down, it is sent once more when its lease is over, and takes the place of the first on the device.
 */
export async function sendWaitingNotifications(deps: Deps): Promise<NotificationCounts> {
  const counts: NotificationCounts = { read: 0, changed: 0, skipped: 0, failed: 0 };
  while (!deps.stopping.aborted) {
    const realNow = deps.clock.realNow();
    const claimed = await claimNotifications(deps.db, {
      realNow,
      leaseUntil: secondsAfter(realNow, LEASE_SECONDS),
      limit: BATCH,
    });
    if (claimed.length === 0) break;
    const devices = await devicesOf(
      deps.db,
      claimed.map(({ id }) => id),
    );
    const outcomes = await Promise.all(
      claimed.map((notification) => tell(deps, notification, devices.get(notification.id) ?? [])),
    );
    counts.read += claimed.length;
    for (const outcome of outcomes) counts[outcome] += 1;
  }
  return counts;
}

async function tell(deps: Deps, claimed: ClaimedNotification, devices: Device[]): Promise<Outcome> {
  const realNow = deps.clock.realNow();
  const finish = async (outcome: Outcome) => {
    await finishNotification(deps.db, claimed, realNow);
    return outcome;
  };
  // Claimed often enough and never heard of again: whoever sends this one dies of it.
  if (claimed.attempts > MAX_ATTEMPTS) return finish("failed");
  if (claimed.expiresAt <= realNow || devices.length === 0) return finish("skipped");

  const { publicUrl } = deps.config;
  const answers = await Promise.all(
    devices.map(async (device) => {
      const answer = await deps.push.send(device, pushMessage(claimed, device, { publicUrl, realNow }));
      await heed(deps, claimed, device, answer);
      return { ...answer, subscriptionId: device.subscriptionId };
    }),
  );
  const later = answers.filter(({ outcome }) => outcome === "LATER");
  const delay = retryDelay(claimed.attempts);
  if (later.length > 0 && delay !== null) {
    const asked = Math.max(...later.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds));
    await putOffNotification(deps.db, claimed, {
      until: secondsAfter(realNow, Math.max(delay, Math.min(asked, LONGEST_ASKED_SECONDS))),
      settled: answers
        .filter((answer) => !later.includes(answer))
        .map(({ subscriptionId }) => subscriptionId),
    });
    return "failed";
  }
  if (answers.some(({ outcome }) => outcome === "ACCEPTED")) return finish("changed");
  return finish(answers.every(({ outcome }) => outcome === "GONE") ? "skipped" : "failed");
}

/** Writes down what went wrong, without the endpoint, and drops a subscription that nothing will ever reach again. */
async function heed(
  deps: Deps,
  { id, kind, attempts }: ClaimedNotification,
  { subscriptionId }: Device,
  { outcome, reason }: PushAnswer,
): Promise<void> {
  if (outcome === "ACCEPTED") return;
  deps.log.warn({ notificationId: id, kind, subscriptionId, attempts, outcome, reason }, "not notified");
  if (outcome === "GONE") await dropSubscription(deps.db, subscriptionId);
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
