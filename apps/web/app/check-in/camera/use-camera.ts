import { useCallback, useEffect, useState } from "react";
import { cameraProblem, type CameraProblem } from "./camera-problem";
import { closeCamera, openCamera, type OpenCamera } from "./open-camera";
import { useVisible } from "./use-visible";

type Outcome =
  | { readonly step: "off" }
  | ({ readonly step: "on" } & OpenCamera)
  | { readonly step: "failed"; readonly problem: CameraProblem };

export type CameraView = Outcome | { readonly step: "starting" };

/**
 * The device's camera: on from when somebody has turned it on, or has allowed it for good before, for as long as it is
 * `wanted` and the page can be seen.
 */
export function useCamera(wanted: boolean) {
  const [turnedOn, setTurnedOn] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>({ step: "off" });
  const visible = useVisible();

  useEffect(() => {
    let left = false;
    void isAllowed().then((allowed) => {
      if (allowed && !left) setTurnedOn(true);
    });
    return () => {
      left = true;
    };
  }, []);

  const running = turnedOn && wanted && visible;
  useEffect(() => {
    if (!running) return;
    let left = false;
    let stream: MediaStream | undefined;
    const fail = (problem: CameraProblem) => {
      if (left) return;
      setTurnedOn(false);
      setOutcome({ step: "failed", problem });
    };
    openCamera(chosen)
      .then((camera) => {
        // It may have been left while the browser asked for permission.
        if (left) return closeCamera(camera.stream);
        ({ stream } = camera);
        for (const track of stream.getVideoTracks()) track.onended = () => fail("busy");
        setOutcome({ step: "on", ...camera });
      })
      .catch((error: unknown) => fail(cameraProblem(error)));
    return () => {
      left = true;
      if (stream) closeCamera(stream);
      setOutcome((last) => (last.step === "failed" ? last : { step: "off" }));
    };
  }, [running, chosen]);

  const turnOn = useCallback(() => {
    setOutcome({ step: "off" });
    if (isThere()) setTurnedOn(true);
    else setOutcome({ step: "failed", problem: isSecureContext ? "missing" : "insecure" });
  }, []);

  const view: CameraView = running && outcome.step === "off" ? { step: "starting" } : outcome;
  return {
    view,
    turnOn,
    /** Turns to the next camera, where there are several. */
    change() {
      if (view.step !== "on") return;
      const next = view.cameras.indexOf(view.current ?? "") + 1;
      setChosen(view.cameras[next % view.cameras.length]);
    },
  };
}

/** Typed as always there, but browsers keep it from pages that came over plain http from another machine. */
function isThere(): boolean {
  return (navigator.mediaDevices as MediaDevices | undefined) !== undefined;
}

/** Whether the camera may be turned on without a question. Some browsers don't know, and then it is asked for. */
async function isAllowed(): Promise<boolean> {
  if (!isThere()) return false;
  try {
    const { state } = await navigator.permissions.query({ name: "camera" });
    return state === "granted";
  } catch {
    return false;
  }
}
