/** The words of both mails, in both languages: which of them somebody reads, only their browsers know. */

export function suspensionMail(reason: string, publicUrl: string) {
  return {
    subject: "[옥토퍼스] 계정이 정지됐어요 / Your account is suspended",
    text: `운영자가 계정을 정지했어요. 새 미션을 열거나 미션에 들어갈 수 없고, 이의도 낼 수 없어요. 함께하고 있는 미션은 그대로 이어져요.

이유: ${reason}

—

An operator has suspended your account: you can't open or join missions, or dispute check-ins. The missions you're in go on.

The reason: ${reason}

${publicUrl}`,
  };
}

export function resumedMail(publicUrl: string) {
  return {
    subject: "[옥토퍼스] 계정 정지가 풀렸어요 / Your account is back",
    text: `계정 정지가 풀렸어요. 다시 미션을 열고 함께할 수 있어요.

—

Your account is no longer suspended: you can open and join missions again.

${publicUrl}`,
  };
}
