import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameScore, MatchLength } from '#shared/domain/model/stage.ts';
import { formatNumber, formatScores } from '#renderer/lib/format.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import {
  countShownRows,
  emptyBoxes,
  fillBoxes,
  judgeBoxes,
  listQuickScores,
  stepBox,
  typeInto,
} from '../model/score-entry.ts';
import type { Entry } from '../model/score-entry.ts';
import styles from './score-entry.module.css';

interface ScoreEntryProps {
  readonly length: MatchLength;
  readonly names: readonly [string, string];
  /** Games that stand now, to be corrected. */
  readonly games: readonly GameScore[];
  readonly busy: boolean;
  readonly onEnter: (games: [number, number][]) => void;
}

/** Games by keyboard: digits and Tab, arrows between games, Enter to enter; or one press for the usual results. */
export function ScoreEntry({ length, names, games, busy, onEnter }: ScoreEntryProps) {
  const { t } = useTranslation('console');
  const [boxes, setBoxes] = useState(() => (games.length > 0 ? fillBoxes(length, games) : emptyBoxes(length)));
  const form = useRef<HTMLFormElement>(null);
  const verdictId = useId();
  const entry = judgeBoxes(length, boxes);
  const rows = countShownRows(length, boxes);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (entry.state === 'good') onEnter(entry.games);
  };
  const move = (event: KeyboardEvent, game: number, slot: 0 | 1): void => {
    const target = stepBox(rows, game, slot, event.key);
    if (target === undefined) return;
    event.preventDefault();
    form.current?.querySelector<HTMLInputElement>(`[data-box="${target.game}.${target.slot}"]`)?.focus();
  };

  return (
    <form ref={form} className={styles.form} onSubmit={submit} aria-label={t('score.title')}>
      <QuickScores length={length} names={names} onPick={(quick) => setBoxes(fillBoxes(length, quick))} />
      <div className={styles.head} aria-hidden>
        <span />
        <span>{names[0]}</span>
        <span>{names[1]}</span>
      </div>
      {boxes.slice(0, rows).map((row, game) => (
        <div className={styles.row} key={game} role="group" aria-label={t('score.game', { n: formatNumber(game + 1) })}>
          <span className={styles.game}>{t('score.game', { n: formatNumber(game + 1) })}</span>
          {([0, 1] as const).map((slot) => (
            <input
              key={slot}
              className={styles.box}
              data-box={`${game}.${slot}`}
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('score.box', { name: names[slot], n: formatNumber(game + 1) })}
              aria-describedby={verdictId}
              value={row[slot]}
              onFocus={(event) => event.currentTarget.select()}
              onKeyDown={(event) => move(event, game, slot)}
              onChange={(event) => setBoxes(typeInto(boxes, game, slot, event.currentTarget.value))}
            />
          ))}
        </div>
      ))}
      <div className={styles.foot}>
        <p id={verdictId} className={styles.verdict} data-state={toneOf(entry)} role="status">
          <Verdict entry={entry} names={names} />
        </p>
        <Button type="submit" variant="filled" disabled={entry.state !== 'good'} loading={busy}>
          {t('score.enter')}
        </Button>
      </div>
    </form>
  );
}

interface QuickScoresProps {
  readonly length: MatchLength;
  readonly names: readonly [string, string];
  readonly onPick: (games: readonly GameScore[]) => void;
}

function QuickScores({ length, names, onPick }: QuickScoresProps) {
  const { t } = useTranslation('console');
  const quick = listQuickScores(length);
  if (quick.length === 0) return null;
  return (
    <div className={styles.quick} role="group" aria-label={t('score.quick')}>
      {quick.map(({ wins: [a, b], games }) => (
        <button
          key={`${a}-${b}`}
          type="button"
          className={styles.pick}
          aria-label={t('score.pick', { name: a > b ? names[0] : names[1], a: formatNumber(a), b: formatNumber(b) })}
          onClick={() => onPick(games)}
        >
          {formatScores([a, b])}
        </button>
      ))}
    </div>
  );
}

/** A score that only needs more games is on its way, not wrong. */
function toneOf(entry: Entry): Entry['state'] {
  return entry.state === 'refused' && entry.refusal.code === 'score.not_finished' ? 'partial' : entry.state;
}

/** What the score says so far: who would advance, or why it cannot be. */
function Verdict({ entry, names }: { readonly entry: Entry; readonly names: readonly [string, string] }) {
  const { t } = useTranslation('console');
  if (entry.state === 'empty') return t('score.hint');
  if (entry.state === 'partial') return t('score.partial', { n: formatNumber(entry.game) });
  if (entry.state === 'refused') {
    const { code, details } = entry.refusal;
    return errorText({ code, details, status: 422 });
  }
  const [a, b] = entry.wins;
  return t('score.wins', { name: names[entry.judged.winner ?? 0], score: formatScores([a, b]) });
}
