import { createOctopusClient } from "@octopus/api/client";

/** How a program outside of the service uses Octopus: signs in at `siteUrl`, then asks and acts as that person. */
export async function tourFromOutside(siteUrl: string, loginId: string, password: string) {
  let accessToken: string | undefined;
  const octopus = createOctopusClient(siteUrl, () => accessToken);

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
