import { type ErrorCode, errorMessage } from "@octopus/api/errors";
import type { ForeignPlatform } from "~/load-context";
import type { Language } from "~/i18n/language";

/** By the names that stand in addresses. */
const platforms: Record<string, ForeignPlatform> = { kakao: "KAKAO", google: "GOOGLE" };

/** Which provider `/auth/:provider` means. Throws a 404 for one that we don't know. */
export function platformOf(provider: string | undefined, language: Language): ForeignPlatform {
  const known = provider !== undefined && Object.hasOwn(platforms, provider) && platforms[provider];
  if (!known) throw new Response(errorMessage("NOT_FOUND", language), { status: 404 });
  return known;
}

/** Where somebody sets out from. */
export function pathTo(platform: ForeignPlatform): string {
  return `/auth/${platform.toLowerCase()}`;
}

const problems = [
  "SIGN_IN_DENIED",
  "SIGN_IN_EXPIRED",
  "SIGN_IN_NOT_STARTED_HERE",
  "OAUTH_PROVIDER_ERROR",
  "LINKING_INTERRUPTED",
  "IDENTITY_ALREADY_LINKED",
  "ANOTHER_IDENTITY_LINKED",
  "TOO_MANY_REQUESTS",
] as const satisfies ErrorCode[];

/** The sentence for `?problem=`, with which somebody comes back; null for anything that isn't ours. */
export function problemSentence(request: Request, language: Language): string | null {
  const asked = new URL(request.url).searchParams.get("problem");
  const problem = problems.find((code) => code === asked);
  return problem === undefined ? null : errorMessage(problem, language);
}
