import type { TFunction } from "i18next";
import type ko from "./ko";

/**
 * The shape that a translation has to have: the Korean words' own keys, where a plural may come in more forms.
 * Korean has the one form `_other`; English `_one` and `_other`.
 */
type Translated<Korean> = {
  [Key in keyof Korean]: Korean[Key] extends string ? string : Translated<Korean[Key]>;
} & { [Key in keyof Korean as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]: string };

export type Namespace = keyof typeof ko;

/** Says a sentence of any part: `t("home:greeting", { nickname })`. */
export type Translate = TFunction<["ui", ...Namespace[]]>;

/** A translation of one part. A key that is missing, or that Korean doesn't have, is an error of the compiler. */
export type Words<Name extends Namespace> = Translated<(typeof ko)[Name]>;

/** Everything in one language: the Korean source, or a translation of it. */
export type Resources = typeof ko | { [Name in Namespace]: Words<Name> };
