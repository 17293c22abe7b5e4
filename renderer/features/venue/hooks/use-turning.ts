import { useEffect, useRef, useState } from 'react';
import { dwellOf, nextPage, type PageInterest, type Turnable } from '../model/page-turning.ts';

/** Turns pages by itself, no faster than they can be read. Returns the page to show, undefined when there is none. */
export function useTurning<P extends Turnable>(pages: readonly P[], interest: PageInterest): P | undefined {
  const [key, setKey] = useState<string>();
  const shownAt = useRef(new Map<string, number>());
  const latest = useRef({ pages, interest });
  latest.current = { pages, interest };

  const page = pages.find((each) => each.key === key) ?? nextPage(pages, undefined, interest, shownAt.current);
  const current = page?.key;
  const dwell = page === undefined ? 0 : dwellOf(page);
  // A result that comes in every few seconds makes new pages of the same keys, and must not stop them from turning.
  const keys = pages.map((each) => each.key).join(' ');

  useEffect(() => {
    if (current === undefined) return;
    setKey(current);
    shownAt.current.set(current, performance.now());
    const timer = setInterval(() => {
      shownAt.current.set(current, performance.now());
      setKey(nextPage(latest.current.pages, current, latest.current.interest, shownAt.current)?.key);
    }, dwell);
    return () => clearInterval(timer);
  }, [keys, current, dwell]);

  return page;
}
