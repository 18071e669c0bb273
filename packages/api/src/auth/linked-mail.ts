import type { Language } from "../kernel/errors.js";
import type { ForeignPlatform } from "../ports/identity-provider.js";

const names: Record<ForeignPlatform, Record<Language, string>> = {
  KAKAO: { ko: "카카오", en: "Kakao" },
  GOOGLE: { ko: "Google", en: "Google" },
};

/** Tells the owner of an account that there is a new way into it. */
export function linkedMail(platform: ForeignPlatform, publicUrl: string, language: Language) {
  const name = names[platform][language];
  const page = `${publicUrl}/me/linked-accounts`;
  return language === "ko"
    ? {
        subject: `[옥토퍼스] ${name} 계정을 연결했어요`,
        text: `이제 ${name} 계정으로도 옥토퍼스에 로그인할 수 있어요.\n\n직접 한 일이 아니라면 바로 연결을 끊고 비밀번호를 바꿔 주세요.\n\n${page}`,
      }
    : {
        subject: `[Octopus] You linked your ${name} account`,
        text: `You can now sign in to Octopus with your ${name} account, too.\n\nIf that wasn't you, please unlink it at once and change your password.\n\n${page}`,
      };
}
