/** How often to look when nobody tells, in milliseconds. */
const lookEvery = 30_000;

/** Milliseconds until a stream that ended is asked for again: not everyone at once, when a server goes. */
const comeBackAfter = () => 3_000 + Math.random() * 4_000;

interface StreamEvents {
  /** The line is open. */
  onOpen: () => void;
  /** Something has changed. */
  onChange: () => void;
  /** The line was cut; the browser tries again by itself. */
  onCut: () => void;
  /** The server has closed the line: it may be asked for again. */
  onEnd: () => void;
  /** There will be no line. */
  onRefused: () => void;
}

/** Opens a line; answers how to hang up. */
export type OpenStream = (events: StreamEvents) => () => void;

interface FollowOptions {
  /** Undefined where the browser can't listen. */
  readonly open: OpenStream | undefined;
  /** Looks again at what is followed. */
  readonly refresh: () => void;
}

/**
 * Keeps what is shown up to date: by listening, and while nothing can be heard by looking every 30 seconds. Answers
 * how to stop.
 */
export function follow({ open, refresh }: FollowOptions): () => void {
  let isHearing = false;
  let hangUp: (() => void) | undefined;
  let comeBack: ReturnType<typeof setTimeout> | undefined;

  const looking = setInterval(() => {
    if (!isHearing) refresh();
  }, lookEvery);

  const listen = () => {
    hangUp = open?.({
      onOpen: () => (isHearing = true),
      onChange: refresh,
      onCut: () => (isHearing = false),
      onEnd() {
        isHearing = false;
        comeBack = setTimeout(listen, comeBackAfter());
      },
      onRefused() {
        isHearing = false;
        // As a rule because the seat or the session is gone, which the page then says.
        refresh();
      },
    });
  };
  listen();

  return () => {
    clearInterval(looking);
    clearTimeout(comeBack);
    hangUp?.();
  };
}
