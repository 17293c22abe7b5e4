import { useEffect, useRef, useState } from 'react';
import { dwellOf, nextPage, type PageInterest, type Turnable } from '../model/page-turning.ts';

/** Turns pages by itself, no faster than they can be read. Returns the page to show, undefined when there is none. */
export function useTurning<P extends Turnable>(pages: readonly P[], interest: PageInterest): P | undefined {
  const [key, setKey] = useState<string>();
  const shownAt = useRef(new Map<string, number>());
  const latest = useRef(interest);
  latest.current = interest;

  const page = pages.find((each) => each.key === key) ?? nextPage(pages, undefined, interest, shownAt.current);
  const current = page?.key;

  useEffect(() => {
    if (page === undefined) return;
    setKey(page.key);
    shownAt.current.set(page.key, performance.now());
    const timer = setInterval(() => {
      const now = performance.now();
      shownAt.current.set(page.key, now);
      setKey(nextPage(pages, page.key, latest.current, shownAt.current)?.key);
    }, dwellOf(page));
    return () => clearInterval(timer);
  }, [pages, page, current]);

  return page;
}
