import { useEffect, useRef } from 'react';
import { getExport, loadExport } from '../export/load-export.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

interface PrintSheetProps {
  readonly store: BracketStore;
  readonly stage: number;
  readonly part: BracketPart;
  readonly pool: number;
}

/** What the printer gets instead of the view: the whole bracket as one drawing, made when printing begins. */
export function PrintSheet({ store, stage, part, pool }: PrintSheetProps) {
  const { scene, texts } = useBracket();
  const sheet = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // Printing does not wait, so what draws for it is here before; out of reach of the host the next drawing tries again.
    loadExport().catch(() => undefined);
    const begin = () => {
      const data = store.getState().stages.get(stage);
      const code = getExport();
      if (!data || !code) return;
      const svg = code.exportSvg(data, (seed) => scene.source.getName(seed), texts, { part, pool });
      // Parsed as a picture, not as a page: a picture has nothing that could run.
      sheet.current?.replaceChildren(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
    };
    const end = () => sheet.current?.replaceChildren();
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [store, stage, part, pool, scene, texts]);

  return <div ref={sheet} className={styles.printed} />;
}
