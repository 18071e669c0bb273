import { useNavigate, useRevalidator } from "@remix-run/react";
import { clsx } from "clsx";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCamera } from "~/check-in/camera/use-camera";
import { useLiveCode } from "~/check-in/camera/use-live-code";
import { ProblemText } from "~/check-in/problem-text";
import { useCheckIn } from "~/check-in/use-check-in";
import { useKeptPhoto } from "~/check-in/use-kept-photo";
import { useFreshOnReturn } from "~/live/use-fresh-on-return";
import { useMissionNow } from "~/missions";
import { Button, Card, LinkButton, Notice, ProgressBar, useHydrated, VisuallyHidden } from "~/ui";
import { KeptPhotoNotice } from "./kept-photo-notice";
import { PhotoPreview } from "./photo-preview";
import { PhotoSource } from "./photo-source";

interface PhotoCheckInProps {
  mission: { id: number; title: string; cameraOnly: boolean };
  /** The id of whoever is signed in. */
  person: number;
  /** Mission time, ISO; so is `closesAt`. */
  now: string;
  closesAt: string;
}

/** Take a photo, look at it, send it, see it count. */
export function PhotoCheckIn({
  mission: { id: missionId, title, cameraOnly },
  person,
  now,
  closesAt,
}: PhotoCheckInProps) {
  const { t } = useTranslation("checkIn");
  const checkIn = useCheckIn(missionId);
  const { state, choose, send } = checkIn;
  const missionNow = useMissionNow(now);
  const windowIsOver = missionNow >= Date.parse(closesAt);
  const { discard, looked } = useKeptPhoto(
    { person, missionId, title, closesAt, over: windowIsOver },
    checkIn,
  );
  const live = useHydrated();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const mission = `/missions/${missionId}`;
  const { step } = state;
  useEffect(() => {
    // In this page's place: going back must not lead to a camera that has nothing left to do.
    if (step === "done") navigate(`${mission}?checked=1`, { replace: true });
  }, [step, mission, navigate]);
  const over = step === "failed" && state.remedy === "leave";
  useEffect(() => {
    // The page still says what was true when it came: it now learns why, and when the next window opens.
    if (over && navigator.onLine) void revalidate();
  }, [over, revalidate]);

  const choosing =
    step === "choosing" || (step === "failed" && state.photo === undefined && state.remedy !== "leave");
  const camera = useCamera(choosing && looked && !windowIsOver);
  const code = useLiveCode(missionId, cameraOnly && camera.view.step === "on");
  useFreshOnReturn(step === "choosing" || step === "ready");

  const sendOff = () => {
    code.spend();
    void send();
  };

  const announcement =
    choosing && camera.view.step === "on" ? "camera" : announced.find((each) => each === step);
  const again = step === "kept" || (step === "failed" && state.remedy === "retry");
  return (
    // Without JavaScript nothing of it would do anything; its place is kept, so that nothing moves when it comes.
    <Card as="div" className={clsx("flex flex-col gap-4", !live && "invisible")}>
      {step === "failed" && (
        <Notice kind="error">
          <ProblemText problem={state.problem} />
        </Notice>
      )}
      {step === "kept" && <KeptPhotoNotice />}
      {"photo" in state && state.photo !== undefined && <PhotoPreview photo={state.photo} />}
      {choosing && (
        <PhotoSource
          camera={camera}
          live={cameraOnly ? code : undefined}
          now={missionNow}
          onPhoto={(prepare) => void choose(prepare)}
        />
      )}
      {step === "preparing" && <p role="status">{t("preparing")}</p>}
      {(step === "ready" || (again && state.photo !== undefined)) && (
        <div className="flex flex-col gap-2 sm:flex-row-reverse">
          <Button type="button" variant="primary" className="flex-1" onClick={sendOff}>
            {step === "ready" ? t("send") : t("sendAgain")}
          </Button>
          <Button type="button" className="flex-1" onClick={discard}>
            {t("takeAgain")}
          </Button>
        </div>
      )}
      {over && <LinkButton to={mission}>{t("backToMission")}</LinkButton>}
      {(step === "requesting" || step === "sending") && (
        <ProgressBar kind="task" label={t("sending")} rate={step === "sending" ? state.sent : 0} />
      )}
      {step === "submitting" && <ProgressBar kind="task" label={t("submitting")} rate={10_000} />}
      {step === "retrying" && <Notice kind="warning">{t("retrying")}</Notice>}
      <VisuallyHidden>
        <span role="status">{announcement && t(`announcements.${announcement}`)}</span>
      </VisuallyHidden>
    </Card>
  );
}

/** The steps that a screen reader hears of as they come; the rest announce themselves. */
const announced = ["ready", "sending", "submitting"] as const;
