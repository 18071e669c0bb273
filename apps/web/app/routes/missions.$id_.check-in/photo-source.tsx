import { useTranslation } from "react-i18next";
import { mayTurnOn } from "~/check-in/camera/camera-problem";
import { shootPhoto } from "~/check-in/camera/shoot-photo";
import type { useCamera } from "~/check-in/camera/use-camera";
import type { useLiveCode } from "~/check-in/camera/use-live-code";
import { Viewfinder, ViewToCome } from "~/check-in/camera/viewfinder";
import type { PreparedPhoto } from "~/check-in/photo";
import { preparePhoto } from "~/check-in/prepare-photo";
import { ProblemText } from "~/check-in/problem-text";
import { useLanguage } from "~/i18n";
import { Button, formatTime, Icon, Notice } from "~/ui";
import { PhotoPicker } from "./photo-picker";

interface PhotoSourceProps {
  camera: ReturnType<typeof useCamera>;
  /** In a mission that takes live pictures only. */
  live: ReturnType<typeof useLiveCode> | undefined;
  /** Mission time, in milliseconds since the epoch. */
  now: number;
  onPhoto: (prepare: () => Promise<PreparedPhoto>) => void;
}

/** Where a photo comes from: the camera in the page, or a file where the mission takes one. */
export function PhotoSource({ camera, live, now, onPhoto }: PhotoSourceProps) {
  const { t } = useTranslation("checkIn");
  const language = useLanguage();
  const { view, turnOn, change } = camera;
  const problem = view.step === "failed" ? view.problem : undefined;
  const mayPick = live === undefined;
  const shoot = (video: HTMLVideoElement) => {
    const at = formatTime(new Date(now).toISOString(), { language, format: "dateTime" });
    onPhoto(() => shootPhoto(video, live?.capture && { ...live.capture, at }));
  };
  const pick = (file: Blob) => onPhoto(() => preparePhoto(file));
  return (
    <>
      {problem !== undefined && (
        <Notice kind="warning" title={t(`camera.problems.${problem}`)}>
          {mayPick ? t("camera.orPick") : !mayTurnOn(problem) && t("camera.otherDevice")}
        </Notice>
      )}
      {view.step === "on" ? (
        <Viewfinder
          key={view.stream.id}
          stream={view.stream}
          ready={mayPick || live.capture !== undefined}
          onShoot={shoot}
          onChange={view.cameras.length > 1 ? change : undefined}
        >
          {!mayPick && <LiveCode live={live} />}
        </Viewfinder>
      ) : view.step === "starting" ? (
        <ViewToCome />
      ) : (
        mayTurnOn(problem) && (
          <Button type="button" variant="primary" wide onClick={turnOn}>
            <Icon name="camera" />
            {t("camera.turnOn")}
          </Button>
        )
      )}
      {mayPick ? (
        <>
          <PhotoPicker variant={mayTurnOn(problem) ? "quiet" : "primary"} onPhoto={pick} />
          {!mayTurnOn(problem) && <PhotoPicker variant="secondary" opensCamera onPhoto={pick} />}
        </>
      ) : (
        <p className="text-muted">{t("camera.liveOnly")}</p>
      )}
    </>
  );
}

/** The code that will stand under the picture, or why there is none. */
function LiveCode({ live: { capture, problem, askAgain } }: { live: ReturnType<typeof useLiveCode> }) {
  const { t } = useTranslation("checkIn");
  if (problem !== undefined)
    return (
      <Notice kind="error">
        <p>
          <ProblemText problem={problem} />
        </p>
        <Button type="button" size="small" onClick={askAgain}>
          {t("camera.codeAgain")}
        </Button>
      </Notice>
    );
  return (
    <p className="bg-navy rounded-control mt-2 px-4 py-2 font-semibold text-white tabular-nums">
      {capture === undefined ? t("camera.codeComing") : t("camera.code", { code: capture.code })}
    </p>
  );
}
