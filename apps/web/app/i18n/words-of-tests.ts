import en from "./en";
import { addLanguage, wordsFor } from "./instances";
import ko from "./ko";

addLanguage("ko", ko);
addLanguage("en", en);

/** What tests of makers of sentences hand them: the product's own words. */
export const words = { ko: wordsFor("ko"), en: wordsFor("en") };
