import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { useRouter } from './router.ts';
import { writePlace } from './routes.ts';
import type { Place } from './routes.ts';

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly to: Place;
}

/** A real link that changes the page without loading it again; with Ctrl, Cmd or Shift the browser does as always. */
export function Link({ to, onClick, ...rest }: LinkProps) {
  const router = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.go(to);
  };
  return <a {...rest} href={writePlace(to)} onClick={follow} />;
}
