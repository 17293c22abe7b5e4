import { memo, useSyncExternalStore } from 'react';
import { StateShape } from '#renderer/ui/state-mark.tsx';
import { decidesTitle } from '../model/champion.ts';
import { MARK_FOUND, MARK_ROUTE, MARK_SELECTED, MARK_SLOT_A, MARK_SLOT_B, MARK_TAB_STOP } from '../model/marks.ts';
import { getMeaning, getState, isDecided, isSpoken } from '../model/state-meaning.ts';
import type { Meaning } from '../model/state-meaning.ts';
import { useBracket } from './bracket-context.ts';
import { EntrantRow } from './entrant-row.tsx';
import styles from './match-card.module.css';

interface MatchCardProps {
  readonly no: number;
  readonly left: number;
  readonly top: number;
}

/** One match. It renders again only when its own row, its entrants' names or its own marks change. */
export const MatchCard = memo(function MatchCard({ no, left, top }: MatchCardProps) {
  const { scene, shapes, rounds, texts, interactive } = useBracket();
  const cell = scene.source.getCell(no);
  const { row, nameA, nameB } = useSyncExternalStore(cell.subscribe, cell.get);
  const marks = scene.highlight.marks.getCell(no);
  const mark = useSyncExternalStore(marks.subscribe, marks.get);
  const shape = shapes[no - 1];
  if (!shape) return null;
  const state = getState(row);
  const meaning = getMeaning(state);
  const decided = isDecided(state);
  const title = decidesTitle(scene.layout.graph, scene.source, no);
  return (
    <div
      className={styles.card}
      style={{ left, top }}
      data-no={no}
      data-meaning={meaning}
      data-route={flag(mark & MARK_ROUTE)}
      data-selected={flag(mark & MARK_SELECTED)}
      data-found={flag(mark & MARK_FOUND)}
      data-title={flag(Number(title))}
      role={interactive ? 'button' : 'img'}
      aria-label={texts.label(shape, row, [nameA, nameB], rounds)}
      aria-pressed={interactive ? (mark & MARK_SELECTED) !== 0 : undefined}
      tabIndex={interactive ? (mark & MARK_TAB_STOP ? 0 : -1) : undefined}
    >
      <div className={styles.gutter}>
        <span className={styles.no}>{texts.number(no)}</span>
        <Sign meaning={meaning} />
      </div>
      <EntrantRow
        slot={0}
        seed={row[2]}
        source={shape[3]}
        name={nameA}
        score={row[4]}
        result={tellResult(decided, row[6], 0)}
        lit={(mark & MARK_SLOT_A) !== 0}
      />
      <EntrantRow
        slot={1}
        seed={row[3]}
        source={shape[4]}
        name={nameB}
        score={row[5]}
        result={tellResult(decided, row[6], 1)}
        lit={(mark & MARK_SLOT_B) !== 0}
      />
      {title ? (
        <div className={styles.tab}>{texts.fill('card.champion')}</div>
      ) : isSpoken(state) ? (
        <div className={styles.tab}>
          {texts.state(state)}
          {row[7] !== '' && <span className={styles.station}>{texts.station(row[7])}</span>}
        </div>
      ) : null}
    </div>
  );
});

/** Attributes that are there or not. */
function flag(bits: number): '' | undefined {
  return bits === 0 ? undefined : '';
}

function tellResult(decided: boolean, winner: number, slot: 0 | 1): 'won' | 'lost' | undefined {
  if (!decided || winner < 0) return undefined;
  return winner === slot ? 'won' : 'lost';
}

/** A shape for each meaning that asks something of someone or is settled. */
function Sign({ meaning }: { readonly meaning: Meaning }) {
  if (meaning === 'quiet') return null;
  if (meaning === 'ready') return <span className={styles.ready} />;
  return <StateShape meaning={meaning === 'void' ? 'quiet' : meaning} />;
}
