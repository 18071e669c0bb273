import { useEffect, useRef } from "react";
import type { PreparedPhoto } from "~/check-in/photo";

/** The photo exactly as it will be sent. */
export function PhotoPreview({ photo: { blob } }: { photo: PreparedPhoto }) {
  const picture = useRef<HTMLImageElement>(null);
  useEffect(() => {
    if (picture.current === null) return;
    const url = URL.createObjectURL(blob);
    picture.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return (
    <img
      ref={picture}
      alt="보낼 사진"
      className="bg-surface-sunk rounded-control max-h-[60dvh] min-h-48 w-full object-contain"
    />
  );
}
