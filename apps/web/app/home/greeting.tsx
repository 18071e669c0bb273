import { useTranslation } from "react-i18next";
import type { Viewer } from "~/load-context";
import { Octopus } from "~/ui";

/** My octopus says hello, and how the day stands. She cheers for whoever has just come or can check in now. */
export function Greeting({ viewer, sentence, cheer }: { viewer: Viewer; sentence: string; cheer: boolean }) {
  const { t } = useTranslation("home");
  return (
    <div className="flex items-center gap-4">
      <Octopus avatar={viewer.avatar} mood={cheer ? "cheer" : "idle"} size={112} className="shrink-0" />
      <div className="min-w-0">
        <h1 className="text-2xl leading-snug font-extrabold tracking-tight">
          {t("greeting", { nickname: viewer.nickname })}
        </h1>
        <p className="text-muted">{sentence}</p>
      </div>
    </div>
  );
}
