import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { Card, FieldSet, Octopus, type OctopusAvatar } from "~/ui";
import type { Part } from "./try-on";

export interface PartChoiceProps {
  part: Part;
  /** What each is called, by index. */
  words: readonly string[];
  look: OctopusAvatar;
  worn: OctopusAvatar;
  onChoose: (part: Part, index: number, byArrow: boolean) => void;
}

/** All there is of one part, each on a small octopus: radio inputs, so that arrow keys try one on after the other. */
export function PartChoice({ part, words, look, worn, onChoose }: PartChoiceProps) {
  const { t } = useTranslation("avatar");
  // On the small pictures hat and friend would only stand in the way of what is to be compared.
  const model = { ...look, hat: 0, pet: 0 };
  const byArrow = useRef(false);
  return (
    <Card as="div" className="!p-4">
      <FieldSet label={t(`parts.${part}`)}>
        <div
          className="grid grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-2"
          onKeyDown={({ key }) => (byArrow.current = key.startsWith("Arrow"))}
          onPointerDown={() => (byArrow.current = false)}
        >
          {words.map((word, index) => (
            <label
              key={word}
              className="rounded-control border-line hover:bg-surface-sunk has-[:checked]:border-brand has-[:checked]:bg-info-ground has-[:focus-visible]:outline-focus relative flex cursor-pointer flex-col items-center gap-0.5 border-2 px-0.5 pt-1.5 pb-1 text-center transition-[transform,background-color] has-[:active]:scale-95 has-[:checked]:font-semibold has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2"
            >
              <input
                type="radio"
                name={part}
                value={index}
                checked={look[part] === index}
                onChange={() => onChoose(part, index, byArrow.current)}
                // Keyboard focus never ends up behind the fitting room.
                className="absolute inset-0 cursor-[inherit] scroll-mt-48 opacity-0 md:scroll-mt-0"
              />
              <Octopus avatar={{ ...model, [part]: index }} size={60} still />
              <span className="text-xs leading-tight">{word}</span>
              {worn[part] === index && (
                <span className="rounded-pill bg-mint text-navy absolute top-1 left-1 px-1.5 text-[0.6875rem] font-bold">
                  {t("worn")}
                </span>
              )}
            </label>
          ))}
        </div>
      </FieldSet>
    </Card>
  );
}
