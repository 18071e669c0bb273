import type { Translate } from "~/i18n";

/** What a person is called; someone who has left Octopus has no name any more. */
export function memberName(nickname: string | null, t: Translate): string {
  return nickname === null || nickname === "" ? t("missions:formerMember") : nickname;
}
