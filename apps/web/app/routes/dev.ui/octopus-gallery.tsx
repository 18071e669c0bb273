import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  Avatar,
  Octopus,
  octopusColors,
  octopusFaces,
  octopusHats,
  octopusPets,
  SectionHeader,
  type OctopusMood,
} from "~/ui";

const moods: readonly OctopusMood[] = ["idle", "cheer", "worry", "sleep", "panic"];
const plain = { color: 0, face: 0, hat: 0, pet: 0 };
export function OctopusGallery() {
  const { t } = useTranslation("octopus");
  const [avatar, setAvatar] = useState(plain);
  const parts = [
    { part: "color", words: octopusColors.map(({ key }) => t(`colors.${key}`)) },
    { part: "face", words: octopusFaces.map(({ key }) => t(`faces.${key}`)) },
    { part: "hat", words: octopusHats.map(({ key }) => t(`hats.${key}`)) },
    { part: "pet", words: octopusPets.map(({ key }) => t(`pets.${key}`)) },
  ];
  return (
    <section className="flex flex-col gap-4">
      <SectionHeader title="옥순이" />
      <div className="flex flex-wrap justify-center gap-2">
        {moods.map((mood) => (
          <figure key={mood} className="text-muted text-center text-sm">
            <Octopus avatar={avatar} mood={mood} size={132} title={`옥순이, ${mood}`} />
            <figcaption>{mood}</figcaption>
          </figure>
        ))}
      </div>
      {parts.map(({ part, words }) => (
        <ul key={part} className="flex flex-wrap gap-2">
          {words.map((word, index) => (
            <li key={word}>
              <button
                type="button"
                onClick={() => setAvatar({ ...avatar, [part]: index })}
                className="rounded-control hover:bg-surface-sunk flex w-20 flex-col items-center text-xs"
              >
                <Octopus avatar={{ ...plain, [part]: index }} size={76} still />
                {word}
              </button>
            </li>
          ))}
        </ul>
      ))}
      <div className="flex items-center gap-2">
        {[32, 40, 56, 72].map((size, index) => (
          <Avatar
            key={size}
            size={size}
            avatar={{ color: index * 3 + 1, face: index + 1, hat: index * 2, pet: index }}
            title={`크기 ${size}`}
          />
        ))}
      </div>
    </section>
  );
}
