import { memo, useSyncExternalStore } from 'react';
import { StateShape } from '#renderer/ui/state-mark.tsx';
import type { MatchRow } from '#shared/protocol/dto/match.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import { decidesTitle } from '../model/champion.ts';
import { MARK_FOUND, MARK_ROUTE, MARK_SELECTED, MARK_SLOT_A, MARK_SLOT_B, MARK_TAB_STOP } from '../model/marks.ts';
import { getMeaning, getState, isDecided, isSpoken } from '../model/state-meaning.ts';
import type { Meaning } from '../model/state-meaning.ts';
import { useBracket } from './bracket-context.ts';
import { renderEntrantRow } from './entrant-row.tsx';
import styles from './match-card.module.css';

interface MatchCardProps {
  readonly no: number;
  readonly left: number;
  readonly top: number;
}

/**
 * One match. It renders again only when its own row, its entrants' names or its own marks change. A bracket without
 * culling has thousands, so it is one component with as few elements as it can have.
 */
export const MatchCard = memo(function MatchCard({ no, left, top }: MatchCardProps) {
  const { scene, shapes, rounds, texts, interactive, tellingFrom } = useBracket();
  const cell = scene.getCell(no);
  const { row, nameA, nameB, mark } = useSyncExternalStore(cell.subscribe, cell.get);
  const shape = shapes[no - 1];
  if (!shape) return null;
  const state = getState(row);
  const meaning = getMeaning(state);
  const winner = isDecided(state) ? row[6] : -1;
  const title = winner >= 0 && decidesTitle(scene.layout.graph, scene.source, no);
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
      data-conditional={flag(shape[6])}
      role={interactive ? 'button' : 'img'}
      aria-label={texts.label(shape, row, [nameA, nameB], rounds)}
      aria-current={mark & MARK_SELECTED ? 'true' : undefined}
      tabIndex={interactive ? (mark & MARK_TAB_STOP ? 0 : -1) : undefined}
    >
      <span className={styles.no}>{texts.number(no)}</span>
      {meaning !== 'quiet' && <Sign meaning={meaning} />}
      {renderEntrantRow(
        { slot: 0, seed: row[2], source: shape[3], name: nameA, score: row[4], winner, lit: mark & MARK_SLOT_A },
        texts,
        tellingFrom,
      )}
      {renderEntrantRow(
        { slot: 1, seed: row[3], source: shape[4], name: nameB, score: row[5], winner, lit: mark & MARK_SLOT_B },
        texts,
        tellingFrom,
      )}
      {(title || isSpoken(state)) && <span className={styles.tab}>{renderTab(title, row, texts)}</span>}
    </div>
  );
});

/** Attributes that are there or not. */
function flag(bits: number): '' | undefined {
  return bits === 0 ? undefined : '';
}

function renderTab(title: boolean, row: MatchRow, texts: BracketTexts) {
  if (title) return texts.fill('card.champion');
  return (
    <>
      {texts.state(getState(row))}
      {row[7] !== '' && <span className={styles.station}>{texts.station(row[7])}</span>}
    </>
  );
}

/** A shape for each meaning that asks something of someone or is settled. */
function Sign({ meaning }: { readonly meaning: Meaning }) {
  return (
    <span className={styles.sign}>
      {meaning === 'ready' ? (
        <span className={styles.ready} />
      ) : (
        <StateShape meaning={meaning === 'void' ? 'quiet' : meaning} />
      )}
    </span>
  );
}
