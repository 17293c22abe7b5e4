import { useEffect, useState } from 'react';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import { joinNews, tellNews } from '../model/news.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

/** At most one announcement in this time: a busy hall finishes a match every few seconds. */
const PAUSE_MS = 6000;

/** Tells screen readers what happened, politely and not too often. */
export function Announcer() {
  const { scene, texts } = useBracket();
  const [text, setText] = useState('');

  useEffect(() => {
    let former: readonly MatchRow[] = scene.source.getRows();
    let pending: string[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      timer = undefined;
      setText(joinNews(pending, texts));
      pending = [];
    };
    const stop = scene.source.subscribeRows((nos) => {
      const rows = scene.source.getRows();
      for (const no of nos) {
        const row = rows[no - 1];
        const news = row ? tellNews(former[no - 1], row, (seed) => scene.source.getName(seed), texts) : '';
        if (news !== '') pending.push(news);
      }
      former = rows;
      if (pending.length > 0) timer ??= setTimeout(tell, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [scene, texts]);

  return (
    <div role="status" className={styles.hidden}>
      {text}
    </div>
  );
}
