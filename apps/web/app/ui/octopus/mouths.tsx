import type { ReactNode } from "react";

/** A mouth in `ink`, centred at (100, 122). */
export type Mouth = (ink: string) => ReactNode;

function line(d: string): Mouth {
  return (ink) => (
    <path d={d} fill="none" stroke={ink} strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
  );
}

/** The worried little mouth she is known by. */
export const worriedMouth = line("M87 126 Q93.5 116 100 122 T113 119");
export const smile = line("M90 118 Q100 128 110 118");
export const smallFrown = line("M93 124 Q100 116 107 124");
export const catMouth = line("M88 118 Q94 126 100 118 Q106 126 112 118");
export const pout = line("M94 119 Q100 116 103 120 Q100 122 97.5 122 Q104 122 103 126 Q99 129 94 126");

export const bigSmile: Mouth = (ink) => (
  <>
    <path d="M86 116 Q100 112 114 116 Q113 136 100 136 Q87 136 86 116 Z" fill={ink} />
    <path d="M91 129 Q100 123 109 129 Q106 135 100 135 Q94 135 91 129 Z" fill="#ff8f9c" />
  </>
);

export const grin: Mouth = (ink) => (
  <path
    d="M85 117 Q100 121 115 117 Q113 131 100 131 Q87 131 85 117 Z"
    fill="#fff"
    stroke={ink}
    strokeWidth="3.5"
    strokeLinejoin="round"
  />
);

export const tongueOut: Mouth = (ink) => (
  <>
    <path
      d="M97 121 L109 120 Q111 134 104 134.5 Q97 135 97 121 Z"
      fill="#ff8496"
      stroke={ink}
      strokeWidth="2.5"
    />
    {line("M87 117 Q100 126 113 117")(ink)}
  </>
);

export const roundMouth: Mouth = (ink) => <ellipse cx="100" cy="122" rx="5" ry="6" fill={ink} />;

export const wailingMouth: Mouth = (ink) => (
  <path
    d="M83 130 Q84 115 100 115 Q116 115 117 130 Q112 125 106 129.5 Q100 133 94 129.5 Q88 125 83 130 Z"
    fill={ink}
    stroke={ink}
    strokeWidth="3"
    strokeLinejoin="round"
  />
);
