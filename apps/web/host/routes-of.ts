import { matchRoutes } from "@remix-run/react";
import type { ServerBuild } from "@remix-run/node";

type Routes = Record<string, Pick<NonNullable<ServerBuild["routes"][string]>, "parentId" | "path" | "index">>;
type Branch = { path?: string; index: true } | { path?: string; children: Branch[] };

/** Answers the pattern of the page that a path leads to, such as `/missions/:missionId`: as many as there are pages. */
export function routesOf(routes: Routes): (pathname: string) => string {
  const branchesOf = (parent: string | undefined): Branch[] =>
    Object.entries(routes)
      .filter(([, { parentId }]) => parentId === parent)
      .map(([id, { path, index }]) => ({
        ...(path !== undefined && { path }),
        ...(index ? { index } : { children: branchesOf(id) }),
      }));
  const tree = branchesOf(undefined);
  return (pathname) => {
    const matches = matchRoutes(tree, pathname.replace(/(^\/_root|)\.data$/, "") || "/");
    if (!matches) return "unknown";
    return `/${matches.flatMap(({ route }) => route.path?.split("/").filter(Boolean) ?? []).join("/")}`;
  };
}
