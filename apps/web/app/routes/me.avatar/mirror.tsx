import { useTranslation } from "react-i18next";
import { Octopus, type OctopusAvatar, type OctopusMood } from "~/ui";
import { useLookWords } from "./use-part-words";

export interface MirrorProps {
  shown: OctopusAvatar;
  /** Whether that is what is worn, and not what is tried on. */
  worn: boolean;
  mood: OctopusMood;
}

/** One look, large. */
export function Mirror({ shown, worn, mood }: MirrorProps) {
  const { t } = useTranslation("avatar");
  return (
    <Octopus
      // Anew with each look, so that she hops into it.
      key={Object.values(shown).join()}
      avatar={shown}
      mood={mood}
      size={240}
      title={t(worn ? "wearing" : "trying", useLookWords(shown))}
      className="octo-hop size-28 shrink-0 self-center min-[24rem]:size-36 md:size-60"
    />
  );
}
