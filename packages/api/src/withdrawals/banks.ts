/** The banks of Korea by the three digits that they know each other by. Browser-safe. */
export const banks = [
  { code: "004", ko: "국민은행", en: "KB Kookmin" },
  { code: "088", ko: "신한은행", en: "Shinhan" },
  { code: "020", ko: "우리은행", en: "Woori" },
  { code: "081", ko: "하나은행", en: "Hana" },
  { code: "011", ko: "농협은행", en: "NH NongHyup" },
  { code: "003", ko: "기업은행", en: "IBK" },
  { code: "090", ko: "카카오뱅크", en: "KakaoBank" },
  { code: "092", ko: "토스뱅크", en: "Toss Bank" },
  { code: "089", ko: "케이뱅크", en: "K bank" },
  { code: "023", ko: "SC제일은행", en: "SC First" },
  { code: "027", ko: "씨티은행", en: "Citi" },
  { code: "002", ko: "산업은행", en: "KDB" },
  { code: "007", ko: "수협은행", en: "Suhyup" },
  { code: "031", ko: "iM뱅크", en: "iM Bank" },
  { code: "032", ko: "부산은행", en: "BNK Busan" },
  { code: "039", ko: "경남은행", en: "BNK Kyongnam" },
  { code: "034", ko: "광주은행", en: "Kwangju" },
  { code: "037", ko: "전북은행", en: "Jeonbuk" },
  { code: "035", ko: "제주은행", en: "Jeju" },
  { code: "045", ko: "새마을금고", en: "KFCC" },
  { code: "048", ko: "신협", en: "Shinhyup" },
  { code: "050", ko: "저축은행", en: "Savings bank" },
  { code: "071", ko: "우체국", en: "Korea Post" },
] as const;

const plain = (name: string) => name.normalize("NFC").replace(/\s/g, "").toLowerCase();

const byName = new Map(
  banks.flatMap(({ code, ko, en }) =>
    [code, ko, ko.replace(/은행$/, ""), en].map((name) => [plain(name), code] as const),
  ),
);

/** The code of a bank, by its code or by a name of it in either language; undefined for no bank that we know. */
export function bankCode(name: string): string | undefined {
  return byName.get(plain(name));
}

/** What people call a bank. */
export function bankName(code: string, language: "ko" | "en"): string {
  return banks.find((bank) => bank.code === code)?.[language] ?? code;
}
