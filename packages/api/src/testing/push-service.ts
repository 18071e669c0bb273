import { type ReceivedPush, startPushStandIn, type SubscriptionJson } from "@octopus/stand-ins";
import { createWebPushSender } from "../adapters/web-push-sender.js";

/** A pair that was made for the tests, and is used nowhere else. */
export const TEST_VAPID = {
  publicKey: "BJ0cLTcKPLAgoXjgwoX3z8taCtZKmoFmJNkHPrZtWT3Mq9TRrV3LjUPI7wdtXnTvAlwgApSMf2evUBsUXf7LGhg",
  privateKey: "6dSyJuilsfYWiCxzZOrHyfAm-asyAVd3cJBrZkLQGEY",
  subject: "mailto:operators@octopus.example",
};

/** What a notification's payload holds. */
export interface Shown {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  readonly tag: string;
}

/** The push service stand-in on a free port, the production adapter pointed at it, and the browsers behind it. */
export async function startPushService() {
  const standIn = await startPushStandIn({ port: 0 });
  // It always answers, but from this very process, which may have many others before it: a test's own deadline is enough.
  const sender = createWebPushSender({ vapid: TEST_VAPID, anyHost: true, timeoutMilliseconds: 60_000 });
  const browserUrl = ({ endpoint }: SubscriptionJson) => endpoint.replace("/push/", "/browsers/");
  const post = (url: string, body: unknown) => fetch(url, { method: "POST", body: JSON.stringify(body) });

  async function received(browser: SubscriptionJson): Promise<ReceivedPush[]> {
    return (await (await fetch(browserUrl(browser))).json()) as ReceivedPush[];
  }

  return {
    sender,
    received,
    /** A browser that takes pushes of our key only, as browsers do. */
    async newBrowser(): Promise<SubscriptionJson> {
      const answer = await post(`${standIn.url}/browsers`, { applicationServerKey: TEST_VAPID.publicKey });
      return (await answer.json()) as SubscriptionJson;
    },
    /** What the browser's service worker was handed, oldest first. */
    async shown(browser: SubscriptionJson): Promise<Shown[]> {
      return (await received(browser)).map(({ payload }) => JSON.parse(payload) as Shown);
    },
    /** The browser's next pushes are answered with these statuses. */
    async order(browser: SubscriptionJson, ...statuses: number[]): Promise<void> {
      await post(`${browserUrl(browser)}/answers`, statuses);
    },
    async close() {
      sender.close();
      await standIn.close();
    },
  };
}

export type PushService = Awaited<ReturnType<typeof startPushService>>;
