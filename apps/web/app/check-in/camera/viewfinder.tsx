import { clsx } from "clsx";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button, Icon, Spinner } from "~/ui";

/** No higher than leaves the shutter in sight on a phone. */
const view = "bg-surface-sunk rounded-control max-h-[45dvh] w-full object-contain sm:max-h-[60dvh]";
/** Until the camera's own shape is known. */
const unseen = "aspect-[4/3]";

interface ViewfinderProps {
  stream: MediaStream;
  /** Whether a picture may be taken, once there is one to see. */
  ready: boolean;
  onShoot: (video: HTMLVideoElement) => void;
  /** There where there are several cameras. */
  onChange: (() => void) | undefined;
  /** What stands below the picture. */
  children?: ReactNode;
}

/** What the camera sees, and the button that takes it. */
export function Viewfinder({ stream, ready, onShoot, onChange, children }: ViewfinderProps) {
  const { t } = useTranslation("checkIn");
  const video = useRef<HTMLVideoElement>(null);
  const shutter = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (video.current === null) return;
    video.current.srcObject = stream;
    // A browser that doesn't play by itself is asked to; one that is interrupted says so here.
    video.current.play().catch(() => undefined);
  }, [stream]);
  useEffect(() => {
    // The button that turned the camera on has gone, and the focus with it.
    if (document.activeElement === document.body) shutter.current?.querySelector("button")?.focus();
  }, []);
  return (
    <>
      <div>
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          aria-label={t("camera.view")}
          onLoadedData={() => setSeen(true)}
          className={clsx(view, !seen && unseen)}
        />
        {children}
      </div>
      <div ref={shutter} className="flex flex-col gap-2">
        <Button
          type="button"
          variant="primary"
          wide
          pending={!seen || !ready}
          onClick={() => video.current && onShoot(video.current)}
        >
          <Icon name="camera" />
          {t("camera.take")}
        </Button>
        {onChange && (
          <Button type="button" wide onClick={onChange}>
            {t("camera.change")}
          </Button>
        )}
      </div>
    </>
  );
}

/** Its place, while the camera starts. */
export function ViewToCome() {
  return (
    <div className={clsx(view, unseen, "grid place-items-center")}>
      <Spinner />
    </div>
  );
}
