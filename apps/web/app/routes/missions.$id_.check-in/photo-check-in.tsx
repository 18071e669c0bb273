import { useNavigate, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useCheckIn } from "~/check-in/use-check-in";
import { useKeptPhoto } from "~/check-in/use-kept-photo";
import { useMissionNow } from "~/missions";
import { Button, Card, LinkButton, Notice, ProgressBar, useHydrated, VisuallyHidden } from "~/ui";
import { KeptPhotoNotice } from "./kept-photo-notice";
import { PhotoPicker } from "./photo-picker";
import { PhotoPreview } from "./photo-preview";

interface PhotoCheckInProps {
  mission: { id: number; title: string };
  /** The id of whoever is signed in. */
  person: number;
  /** Mission time, ISO; so is `closesAt`. */
  now: string;
  closesAt: string;
}

/** Take a photo, look at it, send it, see it count. */
export function PhotoCheckIn({
  mission: { id: missionId, title },
  person,
  now,
  closesAt,
}: PhotoCheckInProps) {
  const { t } = useTranslation("offline");
  const checkIn = useCheckIn(missionId);
  const { state, choose, send } = checkIn;
  const windowIsOver = useMissionNow(now) >= Date.parse(closesAt);
  const { discard } = useKeptPhoto(
    { person, missionId, title, closesAt, over: windowIsOver, overWords: t("photo.over", { title }) },
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

  if (!live) return null;
  const again = step === "kept" || (step === "failed" && state.remedy === "retry");
  const choosing =
    step === "choosing" || (step === "failed" && state.photo === undefined && state.remedy !== "leave");
  return (
    <Card as="div" className="flex flex-col gap-4">
      {step === "failed" && <Notice kind="error">{state.message}</Notice>}
      {step === "kept" && <KeptPhotoNotice />}
      {"photo" in state && state.photo !== undefined && <PhotoPreview photo={state.photo} />}
      {choosing && <PhotoPicker onPhoto={(file) => void choose(file)} />}
      {step === "preparing" && <p role="status">사진을 준비하고 있어요…</p>}
      {(step === "ready" || (again && state.photo !== undefined)) && (
        <div className="flex flex-col gap-2 sm:flex-row-reverse">
          <Button type="button" variant="primary" className="flex-1" onClick={() => void send()}>
            {step === "ready" ? "이 사진으로 인증하기" : "다시 보내기"}
          </Button>
          <Button type="button" className="flex-1" onClick={discard}>
            다시 찍기
          </Button>
        </div>
      )}
      {over && <LinkButton to={mission}>미션으로 돌아가기</LinkButton>}
      {(step === "requesting" || step === "sending") && (
        <ProgressBar kind="task" label="사진을 보내고 있어요" rate={step === "sending" ? state.sent : 0} />
      )}
      {step === "submitting" && <ProgressBar kind="task" label="사진을 확인하고 있어요" rate={10_000} />}
      <VisuallyHidden>
        <span role="status">{announcements[step]}</span>
      </VisuallyHidden>
    </Card>
  );
}

/** What a screen reader hears as the steps change; the rest announces itself. */
const announcements: Partial<Record<string, string>> = {
  ready: "사진이 준비됐어요.",
  sending: "사진을 보내고 있어요.",
  submitting: "사진을 확인하고 있어요.",
};
