import { useEffect, useState } from "react";

/**
 * How long an e-mail code still holds. Counted from what the server said was left, since the device's own clock may be
 * wrong; without JavaScript only a sentence. Give it a `key` that changes with each code.
 */
export function CodeCountdown({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const startedAt = performance.now();
    const tick = () => setLeft(Math.max(0, seconds - Math.floor((performance.now() - startedAt) / 1000)));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [seconds]);

  if (left === undefined) return <>{seconds > 0 ? "5분 안에 적어 주세요." : over}</>;
  if (left === 0) return <span role="status">{over}</span>;
  return (
    <>
      남은 시간{" "}
      <span role="timer" className="text-ink font-bold tabular-nums">
        {clockWords(left)}
      </span>
    </>
  );
}

const over = "시간이 지났어요. 새 번호를 받아 주세요.";

/** `4:59` */
function clockWords(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
