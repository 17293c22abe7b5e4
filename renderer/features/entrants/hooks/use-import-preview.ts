import { useEffect, useRef, useState } from 'react';
import { usePreviewImport } from '../api/operations.ts';
import type { ImportPreview } from '../api/operations.ts';

const PAUSE_MS = 250;

interface PreviewState {
  readonly preview: ImportPreview | undefined;
  readonly error: unknown;
  readonly busy: boolean;
}

const NOTHING: PreviewState = { preview: undefined, error: undefined, busy: false };

/** The host's judgement of what was pasted, asked for when typing pauses; an answer to an older text is dropped. */
export function useImportPreview(tournament: string, csv: string): PreviewState {
  const [state, setState] = useState(NOTHING);
  const preview = usePreviewImport();
  const ask = useRef(preview);
  ask.current = preview;
  useEffect(() => {
    if (csv.trim() === '') {
      setState(NOTHING);
      return undefined;
    }
    let stale = false;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(() => {
      ask.current(tournament, csv).then(
        (answer) => !stale && setState({ preview: answer, error: undefined, busy: false }),
        (error: unknown) => !stale && setState({ preview: undefined, error, busy: false }),
      );
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [tournament, csv]);
  return state;
}
