import type { OctopusAvatar } from "~/ui/octopus";
import { CardFrame } from "./card-frame";
import { fittingText } from "./text-lines";

export interface MissionCardProps {
  title: string;
  /** What kind of mission it is, in a word. */
  type: string;
  /** Short sentences: the stake, the schedule, the seats. */
  facts: readonly string[];
  /** How to come in, for rooms that are open to everyone. */
  invitation: string | undefined;
  /** The leader's. */
  avatar: OctopusAvatar;
}

const left = 72;
const columnWidth = 660;

/** A mission as a picture, for link previews and for handing on. */
export function MissionCard({ title, type, facts, invitation, avatar }: MissionCardProps) {
  const { size, lines } = fittingText(title, columnWidth, [72, 60, 52]);
  const titleTop = 262;
  const lineHeight = size * 1.18;
  const factsTop = titleTop + (lines.length - 1) * lineHeight + 58;
  return (
    <CardFrame avatar={avatar}>
      <Pill x={left} y={150} text={type} fill="#9adcdc" />
      <g fontWeight="800" fontSize={size} letterSpacing="-1">
        {lines.map((line, n) => (
          <text key={n} x={left} y={titleTop + n * lineHeight}>
            {line}
          </text>
        ))}
      </g>
      <g fontSize="32" fill="#3b587c">
        {facts.map((fact, n) => (
          <text key={fact} x={left} y={factsTop + n * 42}>
            {fact}
          </text>
        ))}
      </g>
      {invitation !== undefined && (
        <g>
          <rect x={left} y="548" width="560" height="58" rx="29" fill="#143559" />
          <text x={left + 280} y="588" textAnchor="middle" fontSize="31" fill="#ffffff" letterSpacing="0.5">
            {invitation}
          </text>
        </g>
      )}
    </CardFrame>
  );
}

function Pill({ x, y, text, fill }: { x: number; y: number; text: string; fill: string }) {
  const width = [...text].length * 26 + 44;
  return (
    <g>
      <rect x={x} y={y} width={width} height="46" rx="23" fill={fill} />
      <text x={x + width / 2} y={y + 33} textAnchor="middle" fontSize="27" fontWeight="800">
        {text}
      </text>
    </g>
  );
}
