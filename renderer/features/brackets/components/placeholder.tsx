import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { BracketTexts } from '../model/bracket-texts.ts';
import styles from './placeholder.module.css';

/** Cards a column of the sketch has. */
const SKETCH = [4, 2, 1];

/** The shape of a bracket while it loads. */
export function LoadingBracket({ texts }: { readonly texts: BracketTexts }) {
  return (
    <div className={styles.loading} role="status" aria-busy="true" aria-label={texts.fill('loading')}>
      {SKETCH.map((cards, column) => (
        <div key={column} className={styles.column}>
          {Array.from({ length: cards }, (_, i) => (
            <Skeleton key={i} width="256px" height="56px" className={styles.card ?? ''} />
          ))}
        </div>
      ))}
    </div>
  );
}

interface EmptyBracketProps {
  readonly title: string;
  readonly text?: string;
}

/** No bracket yet, or a part without matches. */
export function EmptyBracket({ title, text }: EmptyBracketProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 160 96" aria-hidden="true" focusable="false">
        <path d="M50 16h14a6 6 0 0 1 6 6v20a6 6 0 0 0 6 6h10M50 80h14a6 6 0 0 0 6-6V54a6 6 0 0 1 6-6" />
        <rect x="4" y="5" width="46" height="22" rx="5" />
        <rect x="4" y="69" width="46" height="22" rx="5" />
        <rect x="86" y="37" width="70" height="22" rx="5" className={styles.target} />
      </svg>
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p className={styles.text}>{text}</p>}
    </div>
  );
}
