import { useTranslation } from "react-i18next";
import { octopusColors, octopusFaces, octopusHats, octopusPets, type OctopusAvatar } from "~/ui";
import type { Part } from "./try-on";

/** What everything in the shop is called, by part and index. */
export function usePartWords(): Record<Part, string[]> {
  const { t } = useTranslation("octopus");
  return {
    color: octopusColors.map(({ key }) => t(`colors.${key}`)),
    face: octopusFaces.map(({ key }) => t(`faces.${key}`)),
    hat: octopusHats.map(({ key }) => t(`hats.${key}`)),
    pet: octopusPets.map(({ key }) => t(`pets.${key}`)),
  };
}

/** The words of one look, to put into a sentence: "none" alone would not say none of what. */
export function useLookWords(look: OctopusAvatar): Record<Part, string> {
  const { t } = useTranslation("avatar");
  const words = usePartWords();
  return {
    color: words.color[look.color] ?? "",
    face: words.face[look.face] ?? "",
    hat: look.hat === 0 ? t("noHat") : (words.hat[look.hat] ?? ""),
    pet: look.pet === 0 ? t("noPet") : (words.pet[look.pet] ?? ""),
  };
}
