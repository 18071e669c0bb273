import type { AppRouter } from "@octopus/api";
import { createTRPCClient, httpLink } from "@trpc/client";

/**
 * How a program outside of this repository uses Octopus: the router's type is all it needs to know. Signs in at
 * `siteUrl`, then asks and acts as that person.
 */
export async function tourFromOutside(siteUrl: string, loginId: string, password: string) {
  let accessToken: string | undefined;
  const octopus = createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${siteUrl}/trpc`,
        headers: () => (accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` }),
      }),
    ],
  });

  const session = await octopus.auth.signIn.mutate({ loginId, password });
  ({ accessToken } = session);

  const { id, code } = await octopus.mission.create.mutate({
    title: "매일 30분 걷기",
    content: "걸은 길을 찍어 올려요",
    type: "EXERCISE",
    stake: 500,
    capacity: 4,
    openType: "OPEN_ROOM",
  });
  const [mission, { points }, statement] = await Promise.all([
    octopus.mission.byId.query({ missionId: id }),
    octopus.point.balance.query(),
    octopus.point.history.query({ limit: 1 }),
  ]);
  return { code, mission, points, lastTransfer: statement.items[0] };
}
