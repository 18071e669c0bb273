import { Scripts } from "@remix-run/react";
import { Children, cloneElement, type ComponentProps, isValidElement, type ReactNode } from "react";

/**
 * Remix's Scripts, whose modules are asked for after what a page is read with. Every page reads and works without them,
 * and as they come by default, some forty at high priority, they would stand in the way of its first paint.
 */
export function ScriptsAfterContent(props: ComponentProps<typeof Scripts>) {
  // Called and not rendered: it is what it answers with that has to be changed, and there is no prop for it.
  const scripts: unknown = Scripts(props);
  return isValidElement<{ children: ReactNode }>(scripts)
    ? Children.map(scripts.props.children, atLowPriority)
    : null;
}

function atLowPriority(child: ReactNode): ReactNode {
  const isPreload = isValidElement<{ rel?: string }>(child) && child.props.rel === "modulepreload";
  // Written as HTML does: React 18 doesn't know it as a property.
  return isPreload ? cloneElement(child, { fetchpriority: "low" } as object) : child;
}
