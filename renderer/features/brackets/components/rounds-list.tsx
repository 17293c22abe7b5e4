import { useState, useSyncExternalStore } from 'react';
import { StateMark } from '#renderer/ui/state-mark.tsx';
import { assignColumns, getRoundKey } from '../layout/columns.ts';
import type { RoundColumn } from '../layout/columns.ts';
import { getMeaning, getState } from '../model/state-meaning.ts';
import { useBracket } from './bracket-context.ts';
import styles from './rounds-list.module.css';

/** Stages with more matches show at first only the rounds that have something to look at. */
const FEW = 64;

interface RoundsListProps {
  readonly onOpen: ((no: number) => void) | undefined;
}

/** The same stage as headings and lists: for screen readers, and for whoever prefers to read. */
export function RoundsList({ onOpen }: RoundsListProps) {
  const { scene, texts } = useBracket();
  const { graph, shown } = scene.layout;
  const interest = scene.findFirstOfInterest();
  const rounds = [...assignColumns(graph).values()].filter(({ first }) => shown[first - 1] === 1);
  return (
    <div className={styles.list} role="region" aria-label={texts.fill('list.label')} tabIndex={0}>
      {rounds.map((round) => {
        const nos = listMatches(scene.layout.graph, round);
        const isOpen = graph.count <= FEW || nos.includes(interest);
        return <Round key={getRoundKey(round.part, round.round)} {...{ round, nos, isOpen, onOpen }} />;
      })}
    </div>
  );
}

function listMatches(graph: { parts: Uint8Array; rounds: Uint8Array }, { part, round, first, last }: RoundColumn) {
  const nos: number[] = [];
  for (let no = first; no <= last; no++) {
    if (graph.parts[no - 1] === part && graph.rounds[no - 1] === round) nos.push(no);
  }
  return nos;
}

interface RoundProps extends RoundsListProps {
  readonly round: RoundColumn;
  readonly nos: readonly number[];
  readonly isOpen: boolean;
}

function Round({ round, nos, isOpen, onOpen }: RoundProps) {
  const { rounds, texts } = useBracket();
  const [open, setOpen] = useState(isOpen);
  const info = rounds.get(getRoundKey(round.part, round.round));
  if (!info) return null;
  return (
    <section>
      <h3 className={styles.heading}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span>{texts.round(info.name)}</span>
          <span className={styles.count}>{texts.count('list.matches', nos.length)}</span>
          <span className={styles.count}>{texts.length(info.length)}</span>
        </button>
      </h3>
      {open && (
        <ol className={styles.matches}>
          {nos.map((no) => (
            <MatchLine key={no} no={no} onOpen={onOpen} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface MatchLineProps extends RoundsListProps {
  readonly no: number;
}

function MatchLine({ no, onOpen }: MatchLineProps) {
  const { scene, shapes, rounds, texts, interactive } = useBracket();
  const cell = scene.source.getCell(no);
  const { row, nameA, nameB } = useSyncExternalStore(cell.subscribe, cell.get);
  const shape = shapes[no - 1];
  if (!shape) return null;
  const state = getState(row);
  const meaning = getMeaning(state);
  const line = (
    <>
      <span className={styles.no}>{texts.number(no)}</span>
      <Side name={texts.occupant(row[2], nameA, shape[3])} score={row[4]} won={row[6] === 0} open={row[2] <= 0} />
      <Side name={texts.occupant(row[3], nameB, shape[4])} score={row[5]} won={row[6] === 1} open={row[3] <= 0} />
      <StateMark meaning={meaning === 'ready' || meaning === 'void' ? 'quiet' : meaning} className={styles.state ?? ''}>
        {row[7] === '' ? texts.state(state) : `${texts.state(state)}, ${texts.station(row[7])}`}
      </StateMark>
    </>
  );
  if (!interactive) return <li className={styles.match}>{line}</li>;
  const label = texts.label(shape, row, [nameA, nameB], rounds);
  return (
    <li>
      <button type="button" className={styles.match} aria-label={label} onClick={() => onOpen?.(no)}>
        {line}
      </button>
    </li>
  );
}

interface SideProps {
  readonly name: string;
  readonly score: number;
  readonly won: boolean;
  readonly open: boolean;
}

function Side({ name, score, won, open }: SideProps) {
  const { texts } = useBracket();
  return (
    <span className={styles.side} data-won={won ? '' : undefined} data-open={open ? '' : undefined}>
      <span className={styles.name}>{name}</span>
      <span className={styles.score}>{score < 0 ? '' : texts.number(score)}</span>
    </span>
  );
}
