import { makeOwnRule } from './tie-break.ts';

/** The best placement in any one game. */
export const bestPlacement = makeOwnRule('best-placement', 'low', ({ appearances }) =>
  appearances.length === 0 ? null : Math.min(...appearances.map(({ placement }) => placement)),
);
