/** What can be done on a page, and what of it the keyboard gets to. Lives in the browser. */
export interface Controls {
  /** What a pointer can use and no key gets to, in words. */
  unreachable(): string[];
  /** Forgets what was reached. Answers how many stops there are. */
  begin(): number;
  /** Those that were not reached since, in words. */
  missed(by: string): string[];
  /** What was wrong on the way, in words: controls that don't show that they were reached, and others' that were. */
  seen(): string[];
  end(): void;
}

/** Runs in the browser, and so holds all that it needs. Opens what is folded, and begins to watch where the focus goes. */
export function controlsIn(within: Element): Controls {
  const FOCUSABLE =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable=true]";
  /** What is one stop, and gone through by arrows. */
  const COMPOSITE = "[role=grid], [role=radiogroup], [role=tablist], [role=toolbar]";

  // What is far below the screen has no looks until it is drawn.
  for (const far of document.querySelectorAll<HTMLElement>(".drawn-when-near"))
    far.style.contentVisibility = "visible";
  for (const details of within.querySelectorAll("details")) details.open = true;
  if (document.activeElement instanceof HTMLElement && !within.matches("[role=dialog]"))
    document.activeElement.blur();

  const isVisible = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest("[inert], [aria-hidden=true]") === null &&
    !element.matches(":disabled");
  const words = (element: Element) => {
    const name =
      element.getAttribute("aria-label") ??
      (element.closest("label") ?? element).textContent?.trim().replace(/\s+/g, " ").slice(0, 40);
    return `<${element.tagName.toLowerCase()}> “${name ?? ""}”`;
  };
  const isStop = (element: Element) => (element as HTMLElement).tabIndex >= 0;

  const all = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isVisible);
  /** The members of its group for a radio, of a grid for its cell: one stop, wherever in it the focus comes to. */
  const groupOf = (element: HTMLElement): unknown => {
    if (element instanceof HTMLInputElement && element.type === "radio" && element.name !== "")
      return `radio ${element.name} of ${[...document.forms].indexOf(element.form!)}`;
    return element.closest(COMPOSITE) ?? element;
  };
  const stops = new Set(all.filter(isStop).map(groupOf));

  /** What of an element or right around it shows that it has the focus. */
  function looksOf(element: HTMLElement): string[] {
    const around = [element, element.parentElement, element.nextElementSibling, element.closest("label")];
    return around.map((each) => {
      const box = each?.getBoundingClientRect();
      // What is there for screen readers only, a pixel of it, shows nothing.
      if (!each || !box || box.width < 2 || box.height < 2) return "";
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(each);
      const outline =
        outlineStyle === "none" || outlineWidth === "0px" || outlineColor === "rgba(0, 0, 0, 0)"
          ? ""
          : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
      return `${outline}|${boxShadow}|${borderColor}`;
    });
  }
  const atRest = new Map<Element, string>();
  /** What has the focus from the beginning, as something in a dialog has, is seen at rest when another has it. */
  function lookAtRest() {
    for (const element of all)
      if (!atRest.has(element) && element !== document.activeElement)
        atRest.set(element, looksOf(element).join());
  }
  lookAtRest();

  const reached = new Set<unknown>();
  const dark = new Set<HTMLElement>();
  const strayed = new Set<HTMLElement>();
  function look({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement)) return;
    if (!within.contains(target)) return void strayed.add(target);
    reached.add(groupOf(target));
    lookAtRest();
    if (!showsFocus(target)) dark.add(target);
  }
  const showsFocus = (element: HTMLElement) =>
    element.matches(":focus-visible") && looksOf(element).join() !== atRest.get(element);
  document.addEventListener("focusin", look);

  /** What React or HTML calls when it is pressed. */
  function isPressable(element: Element): boolean {
    const key = Object.keys(element).find((name) => name.startsWith("__reactProps$"));
    const props = key === undefined ? {} : (element as unknown as Record<string, object>)[key]!;
    return (
      (element instanceof HTMLElement && element.onclick !== null) ||
      ["onClick", "onMouseDown", "onPointerDown"].some((name) => name in props && props[name as keyof object])
    );
  }

  return {
    unreachable() {
      const pressed = [...within.querySelectorAll("*")].filter(
        (element) =>
          isPressable(element) &&
          isVisible(element) &&
          // A press on what holds controls is a press on one of them; a label's is one on its field.
          element.closest(`${FOCUSABLE}, label`) === null &&
          element.querySelector(FOCUSABLE) === null,
      );
      const skipped = all.filter(
        (element) => !isStop(element) && !stops.has(groupOf(element)) && isUsed(element),
      );
      return [...pressed, ...skipped].map(
        (element) => `${words(element)} can be pressed, and no key gets to it`,
      );
    },
    begin() {
      reached.clear();
      // Where there is but one control, Tab stays at it.
      if (stops.size === 1 && document.activeElement instanceof HTMLElement)
        reached.add(groupOf(document.activeElement));
      // A date or a time is three stops and the button of its calendar.
      return stops.size + 3 * all.filter((element) => element.matches("[type=date], [type=time]")).length;
    },
    missed: (by) =>
      all
        .filter((element) => isStop(element) && !reached.has(groupOf(element)))
        .map((element) => `${words(element)} is not reached by ${by}`),
    seen: () => [
      ...[...dark]
        .filter(neverShowsFocus)
        .map((element) => `${words(element)} doesn't show that it has the focus`),
      ...[...strayed].map((element) => `the focus leaves for ${words(element)}`),
    ],
    end: () => document.removeEventListener("focusin", look),
  };

  /** A field with parts of its own, such as a time, shows its focus only some time after the event: it is focused once more. */
  function neverShowsFocus(element: HTMLElement): boolean {
    element.focus();
    return !showsFocus(element);
  }

  /** As opposed to what only takes the focus from a script, as a heading does. */
  function isUsed(element: Element): boolean {
    return element.matches("a[href], button, input, select, textarea, summary") || isPressable(element);
  }
}
