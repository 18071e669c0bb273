import type { EmailCodePurpose } from "@octopus/db/enums";
import type { Language } from "../kernel/errors.js";

interface Words {
  subject: string;
  text: string;
}

const purposes: Record<EmailCodePurpose, Record<Language, string>> = {
  SIGN_UP: { ko: "회원가입", en: "sign-up" },
  RESET_PASSWORD: { ko: "비밀번호 재설정", en: "password reset" },
};

/** The mail that carries a code. */
export function emailCodeMail(purpose: EmailCodePurpose, code: string, language: Language): Words {
  const what = purposes[purpose][language];
  return language === "ko"
    ? {
        subject: `[옥토퍼스] ${what} 인증번호`,
        text: `${what} 인증번호예요.\n\n${code}\n\n5분 안에 입력해 주세요. 직접 요청하지 않았다면 이 메일은 지우셔도 돼요.`,
      }
    : {
        subject: `[Octopus] Your ${what} code`,
        text: `Here is your ${what} code.\n\n${code}\n\nIt is good for 5 minutes. If you didn't ask for it, you can ignore this mail.`,
      };
}

/** What the owner of an address gets instead of a sign-up code when it has an account. */
export function accountExistsMail(publicUrl: string, language: Language): Words {
  return language === "ko"
    ? {
        subject: "[옥토퍼스] 이미 가입한 메일 주소예요",
        text: `이 메일 주소로 가입한 계정이 이미 있어요. 새로 가입하지 말고 로그인해 주세요.\n\n${publicUrl}/login\n\n비밀번호를 잊었다면 ${publicUrl}/reset 에서 다시 정할 수 있어요. 직접 요청하지 않았다면 이 메일은 지우셔도 돼요.`,
      }
    : {
        subject: "[Octopus] You already have an account",
        text: `There is an account with this e-mail address already. Please sign in.\n\n${publicUrl}/login\n\nIf you forgot the password, you can choose a new one at ${publicUrl}/reset. If you didn't ask for this, you can ignore this mail.`,
      };
}
