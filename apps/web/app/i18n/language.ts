/** The languages of the product; the first is what someone gets who asks for neither. */
export const languages = ["ko", "en"] as const;

export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
