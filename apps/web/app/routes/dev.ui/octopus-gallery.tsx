import { useState } from "react";
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
const parts = [
  { part: "color", entries: octopusColors },
  { part: "face", entries: octopusFaces },
  { part: "hat", entries: octopusHats },
  { part: "pet", entries: octopusPets },
] as const;

export function OctopusGallery() {
  const [avatar, setAvatar] = useState(plain);
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
      {parts.map(({ part, entries }) => (
        <ul key={part} className="flex flex-wrap gap-2">
          {entries.map(({ name }, index) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => setAvatar({ ...avatar, [part]: index })}
                className="rounded-control hover:bg-surface-sunk flex w-20 flex-col items-center text-xs"
              >
                <Octopus avatar={{ ...plain, [part]: index }} size={76} still />
                {name}
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
