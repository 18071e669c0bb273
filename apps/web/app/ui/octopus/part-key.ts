import type words from "~/i18n/ko/octopus";

/** What a part is called in the code and in the words of `octopus`: an entry without a word is an error of the compiler. */
export type PartKey<Part extends "colors" | "faces" | "hats" | "pets"> = keyof (typeof words)[Part];
