import { useState } from "react";
import type { OctopusAvatar } from "~/ui";
import { isChanged, lookOf, type Part, sameLook, startTryOn, tryOn, undo } from "./try-on";

/** Trying on. It begins anew when what is worn has changed: bought here, or in another tab. */
export function useTryOn(worn: OctopusAvatar) {
  const [kept, setState] = useState(() => startTryOn(worn));
  const state = sameLook(kept.worn, worn) ? kept : startTryOn(worn);
  return {
    look: lookOf(state),
    steps: state.looks.length,
    changed: isChanged(state),
    choose: (part: Part, index: number, byArrow: boolean) => setState(tryOn(state, part, index, byArrow)),
    undo: () => setState(undo(state)),
    startOver: () => setState(startTryOn(worn)),
  };
}

export type TryingOn = ReturnType<typeof useTryOn>;
