import type { Tx } from "@octopus/db";
import type { Deps } from "../kernel/deps.js";
import type { Language } from "../kernel/errors.js";
import { enqueueMail } from "../mail/index.js";

/** Tells the owner of an account that it has another password now: it may not have been them. */
export async function tellPasswordChanged(
  tx: Tx,
  { clock, config }: Pick<Deps, "clock" | "config">,
  { email, language }: { email: string | null; language: Language },
): Promise<void> {
  if (email === null) return;
  await enqueueMail(tx, [{ to: email, ...words(config.publicUrl, language) }], clock.realNow());
}

function words(publicUrl: string, language: Language): { subject: string; text: string } {
  return language === "ko"
    ? {
        subject: "[옥토퍼스] 비밀번호가 바뀌었어요",
        text: `옥토퍼스 계정의 비밀번호가 방금 바뀌었고, 다른 기기에서는 모두 로그아웃했어요.\n\n직접 바꾸지 않았다면 지금 바로 ${publicUrl}/reset 에서 비밀번호를 다시 정해 주세요.`,
      }
    : {
        subject: "[Octopus] Your password was changed",
        text: `The password of your Octopus account has just been changed, and your other devices have been signed out.\n\nIf it wasn't you, choose a new password right away at ${publicUrl}/reset.`,
      };
}
