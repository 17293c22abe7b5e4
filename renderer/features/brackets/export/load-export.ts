import type * as code from './make-export.ts';

type Export = typeof code;

let loading: Promise<Export> | undefined;
let loaded: Export | undefined;

/**
 * The code that draws a bracket as a picture: few ask for one, so a page does without it at first. Rejects while the host can't be
 * reached, and tries anew when asked again.
 */
export function loadExport(): Promise<Export> {
  loading ??= import('./make-export.ts').then(
    (it) => (loaded = it),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** The same at once, for who can't wait; undefined until it is here. */
export function getExport(): Export | undefined {
  return loaded;
}
