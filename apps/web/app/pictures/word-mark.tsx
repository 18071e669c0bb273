/** octop**US**, drawn: the page's own is made of boxes. */
export function DrawnWordMark() {
  return (
    <g transform="translate(72 112)" fontWeight="800" fontSize="46">
      <text letterSpacing="-1">octop</text>
      <g transform="translate(129 0) rotate(-3)">
        <rect y="-40" width="80" height="54" rx="17" fill="#9adcdc" />
        <text x="40" textAnchor="middle">
          US
        </text>
      </g>
    </g>
  );
}
