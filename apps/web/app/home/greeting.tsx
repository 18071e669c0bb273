import { useTranslation } from "react-i18next";
import type { Viewer } from "~/load-context";
import { Octopus } from "~/ui";

/** My octopus says hello, and how the day stands. She cheers for whoever has just come or has done it all. */
export function Greeting({ viewer, sentence, cheer }: { viewer: Viewer; sentence: string; cheer: boolean }) {
  const { t } = useTranslation("home");
  return (
    <div className="flex items-center gap-3 md:gap-4">
      <Octopus
        avatar={viewer.avatar}
        mood={cheer ? "cheer" : "idle"}
        size={64}
        className="shrink-0 md:size-28"
      />
      <div className="min-w-0">
        <h1 className="text-lg leading-snug font-extrabold tracking-tight md:text-2xl">
          {t("greeting", { nickname: viewer.nickname })}
        </h1>
        <p className="text-muted leading-snug">{sentence}</p>
      </div>
    </div>
  );
}
