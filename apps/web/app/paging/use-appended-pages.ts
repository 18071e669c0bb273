import { useFetcher } from "@remix-run/react";
import { useState } from "react";

export interface Page<Item> {
  items: Item[];
  /** Null on the last page. */
  nextCursor: string | null;
}

/**
 * A list that grows by "더 보기": the page that came with the document, and what was asked for since. `more` gives the
 * address of the page at a cursor, whose loader must answer `{ page }`.
 */
export function useAppendedPages<Item extends { id: number }>(
  first: Page<Item>,
  more: (cursor: string) => string,
) {
  const fetcher = useFetcher<{ page: Page<Item> }>();
  const [appended, setAppended] = useState<Page<Item>[]>([]);
  const [taken, setTaken] = useState<Page<Item>>();
  const arrived = fetcher.data?.page;
  if (arrived !== undefined && arrived !== taken) {
    setTaken(arrived);
    setAppended([...appended, arrived]);
  }
  const { nextCursor } = appended.at(-1) ?? first;
  // What moved while the person read comes again on a later page.
  const items = new Map([first, ...appended].flatMap((page) => page.items).map((item) => [item.id, item]));
  return {
    items: [...items.values()],
    nextCursor,
    pending: fetcher.state !== "idle",
    loadMore: () => {
      if (fetcher.state === "idle" && nextCursor !== null) fetcher.load(more(nextCursor));
    },
  };
}
