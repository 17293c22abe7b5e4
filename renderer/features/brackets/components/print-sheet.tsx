import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { exportSvg } from '../export/export-svg.ts';
import type { BracketPart } from '../layout/layout-bracket.ts';
import type { BracketStore } from '../model/bracket-store.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

interface PrintSheetProps {
  readonly store: BracketStore;
  readonly stage: number;
  readonly part: BracketPart;
}

/** What the printer gets instead of the view: the whole bracket as one drawing, made when printing begins. */
export function PrintSheet({ store, stage, part }: PrintSheetProps) {
  const { scene, texts } = useBracket();
  const [svg, setSvg] = useState('');

  useEffect(() => {
    const begin = () => {
      const data = store.getState().stages.get(stage);
      if (data) flushSync(() => setSvg(exportSvg(data, (seed) => scene.source.getName(seed), texts, { part })));
    };
    const end = () => setSvg('');
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, [store, stage, part, scene, texts]);

  // The text is our own drawing, with every name escaped.
  return svg === '' ? null : <div className={styles.printed} dangerouslySetInnerHTML={{ __html: svg }} />;
}
