/** What a person is called; someone who has left Octopus has no name any more. */
export function memberName(nickname: string | null): string {
  return nickname === null || nickname === "" ? "떠난 회원" : nickname;
}
