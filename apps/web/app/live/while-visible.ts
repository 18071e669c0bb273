/** Runs `start` whenever the page can be seen, and what it answered with when it no longer can. Answers how to end it. */
export function whileVisible(start: (isReturn: boolean) => () => void): () => void {
  let stop: (() => void) | undefined;
  let isReturn = false;
  const update = () => {
    if (document.visibilityState === "visible") {
      stop ??= start(isReturn);
      isReturn = true;
    } else {
      stop?.();
      stop = undefined;
    }
  };
  update();
  document.addEventListener("visibilitychange", update);
  return () => {
    document.removeEventListener("visibilitychange", update);
    stop?.();
  };
}
