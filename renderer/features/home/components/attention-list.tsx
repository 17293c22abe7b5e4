import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatRelative } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { StateShape } from '#renderer/ui/state-mark.tsx';
import type { Meaning } from '#renderer/ui/state-mark.tsx';
import { useDecideClaim } from '../api/operations.ts';
import type { AttentionItem } from '../api/operations.ts';
import { keyOfItem, sortAttention } from '../model/attention.ts';
import styles from './attention-list.module.css';

interface AttentionListProps {
  readonly items: readonly AttentionItem[];
  readonly tournamentName: (id: string) => string;
  readonly onOpenMatch: (tournament: string, stage: number, no: number) => void;
  /** To where rounds are drawn and stages opened. */
  readonly onOpenStage: (tournament: string, stage: number) => void;
}

const MEANINGS: Readonly<Record<AttentionItem['kind'], Meaning>> = {
  objection: 'trouble',
  'no-show': 'trouble',
  review: 'trouble',
  tie: 'waiting',
  round: 'waiting',
  stage: 'waiting',
  claim: 'waiting',
  confirmation: 'waiting',
  call: 'quiet',
};

/** A hall with many stations has many matches to call; the first few are enough to begin with. */
const SHOWN_CALLS = 5;

/** What needs a person now, each line one press from its cure. */
export function AttentionList({ items, tournamentName, onOpenMatch, onOpenStage }: AttentionListProps) {
  const { t } = useTranslation('console');
  const [allCalls, setAllCalls] = useState(false);
  const now = useNow(30_000);
  const sorted = sortAttention(items);
  const calls = sorted.filter(({ kind }) => kind === 'call');
  const shown = allCalls ? sorted : sorted.filter((item) => item.kind !== 'call' || calls.indexOf(item) < SHOWN_CALLS);
  if (sorted.length === 0) {
    return (
      <p className={styles.calm}>
        <StateShape meaning="done" /> {t('attention.calm')}
      </p>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {shown.map((item) => (
          <Line
            key={keyOfItem(item)}
            item={item}
            tournament={tournamentName('match' in item ? item.match.tournament : item.tournament)}
            since={formatRelative(item.since, now)}
            onOpenMatch={onOpenMatch}
            onOpenStage={onOpenStage}
          />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button variant="subtle" size="xs" onClick={() => setAllCalls(true)}>
          {t('attention.more-calls', { count: sorted.length - shown.length })}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly item: AttentionItem;
  readonly tournament: string;
  readonly since: string;
  readonly onOpenMatch: AttentionListProps['onOpenMatch'];
  readonly onOpenStage: AttentionListProps['onOpenStage'];
}

function Line({ item, tournament, since, onOpenMatch, onOpenStage }: LineProps) {
  const { t } = useTranslation('console');
  const about = sayAbout(item);
  const open = (): void => {
    if ('match' in item) onOpenMatch(item.match.tournament, item.match.stage, item.match.no);
    else if (item.kind !== 'claim') onOpenStage(item.tournament, item.stage);
  };
  return (
    <li className={styles.line} data-kind={item.kind}>
      <span className={styles.shape}>
        <StateShape meaning={MEANINGS[item.kind]} />
      </span>
      <div className={styles.text}>
        <p className={styles.about}>{about}</p>
        <p className={styles.why}>
          {sayWhy(t, item)}
          {' · '}
          {tournament}
          {item.kind !== 'call' && ` · ${since}`}
        </p>
      </div>
      {item.kind === 'claim' ? (
        <ClaimButtons claim={item.claim} about={item.entrant} person={item.person} />
      ) : (
        <Button size="xs" aria-label={`${t(`attention.do-${item.kind}`)}: ${about}`} onClick={open}>
          {t(`attention.do-${item.kind}`)}
        </Button>
      )}
    </li>
  );
}

function sayAbout(item: AttentionItem): string {
  if (item.kind === 'claim') return item.entrant;
  if (!('names' in item)) return item.name;
  const names = item.names.filter((name) => name !== '');
  // A lobby has no two sides to name.
  return names.length === 0 ? `#${formatNumber(item.match.no)}` : names.join(' – ');
}

function sayWhy(t: TFunction<'console'>, item: AttentionItem): string {
  switch (item.kind) {
    case 'claim':
      return t('attention.claim', { person: item.person });
    case 'round':
      return t('attention.round', { round: formatNumber(item.round) });
    case 'stage':
      return t('attention.stage', { stage: formatNumber(item.stage) });
    case 'tie':
      return t('attention.tie', { place: formatNumber(item.place) });
    case 'review':
      return t('attention.review');
    default:
      return t(`attention.${item.kind}`, { no: formatNumber(item.match.no) });
  }
}

interface ClaimButtonsProps {
  readonly claim: string;
  readonly about: string;
  readonly person: string;
}

function ClaimButtons({ claim, about, person }: ClaimButtonsProps): ReactNode {
  const { t } = useTranslation('console');
  const decide = useDecideClaim();
  const answer = (accept: boolean): void => decide.mutate({ input: { claim, accept }, about: `${person} – ${about}` });
  return (
    <span className={styles.buttons}>
      <Button
        size="xs"
        loading={decide.isPending && decide.variables.input.accept}
        onClick={() => answer(true)}
        aria-label={t('claims.approve-label', { person, entrant: about })}
      >
        {t('claims.approve')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="neutral"
        loading={decide.isPending && !decide.variables.input.accept}
        onClick={() => answer(false)}
        aria-label={t('claims.refuse-label', { person, entrant: about })}
      >
        {t('claims.refuse')}
      </Button>
    </span>
  );
}
