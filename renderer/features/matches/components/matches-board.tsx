import { Button, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch, IconSpeakerphone } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#renderer/lib/use-now.ts';
import { useCallMatch, useStartMatch } from '../api/operations.ts';
import type { Stations } from '../hooks/use-stations.ts';
import { useMatchWords } from '../hooks/use-words.ts';
import { findLastDeadline, fitsFilter, groupMatches } from '../model/group-matches.ts';
import type { MatchGroup } from '../model/group-matches.ts';
import { listItems } from '../model/list-items.ts';
import type { MatchView } from '../model/match-view.ts';
import type { QuickAction } from './match-line.tsx';
import { MatchList } from './match-list.tsx';
import styles from './matches-board.module.css';

interface MatchesBoardProps {
  readonly tournament: string;
  readonly matches: readonly MatchView[];
  readonly stations: Stations;
  readonly selected: number | undefined;
  readonly onOpen: (no: number) => void;
}

const FOLDED_FIRST: ReadonlySet<MatchGroup> = new Set(['coming', 'done']);

/** All matches by what they need from the desk; C calls the next ready one to the next free station. */
export function MatchesBoard({ tournament, matches, stations, selected, onOpen }: MatchesBoardProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const now = useNow();
  const [text, setText] = useState('');
  const [folded, setFolded] = useState(FOLDED_FIRST);
  const filter = useRef<HTMLInputElement>(null);
  const call = useCallMatch();
  const start = useStartMatch();

  // Thousands are grouped again when a call runs out, and not by the second.
  const deadline = findLastDeadline(matches, now);
  const groups = useMemo(
    () =>
      groupMatches(
        matches.filter((match) => fitsFilter(match, text)),
        deadline,
      ),
    [matches, text, deadline],
  );
  const shownFolded = text.trim() === '' ? folded : NONE;
  const items = useMemo(() => listItems(groups, shownFolded), [groups, shownFolded]);
  const next = groups.get('ready')?.[0];

  const callMatch = (match: MatchView): void => {
    if (call.isPending) return;
    const station = stations.suggested;
    stations.remember(station);
    call.mutate({
      input: { match: { tournament, stage: match.stage, no: match.no }, station },
      about: words.pair(match),
    });
  };
  const act = (match: MatchView, action: QuickAction): void => {
    if (action === 'call') callMatch(match);
    else if (action === 'start') {
      start.mutate({ input: { match: { tournament, stage: match.stage, no: match.no } }, about: words.pair(match) });
    } else onOpen(match.no);
  };
  useHotkeys([
    ['c', () => next !== undefined && callMatch(next)],
    ['/', () => filter.current?.focus()],
  ]);
  const busy = call.isPending
    ? call.variables.input.match.no
    : start.isPending
      ? start.variables.input.match.no
      : undefined;

  return (
    <div className={styles.board}>
      <div className={styles.bar}>
        <TextInput
          ref={filter}
          className={styles.filter}
          aria-label={t('matches.filter')}
          placeholder={t('matches.filter')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setText('');
          }}
        />
        <Button
          variant="filled"
          disabled={next === undefined}
          loading={call.isPending}
          leftSection={<IconSpeakerphone size={18} aria-hidden />}
          onClick={() => next !== undefined && callMatch(next)}
        >
          {next === undefined ? t('matches.none-ready') : t('matches.call-next', { station: stations.suggested })}
        </Button>
      </div>
      {items.length === 0 ? (
        <p className={styles.empty}>{t(text === '' ? 'matches.empty' : 'matches.nothing-fits', { text })}</p>
      ) : (
        <MatchList
          items={items}
          now={now}
          selected={selected}
          station={stations.suggested}
          busy={busy}
          onFold={(group) => setFolded(toggle(folded, group))}
          onOpen={(match) => onOpen(match.no)}
          onAct={act}
        />
      )}
    </div>
  );
}

const NONE: ReadonlySet<MatchGroup> = new Set();

function toggle(folded: ReadonlySet<MatchGroup>, group: MatchGroup): ReadonlySet<MatchGroup> {
  const next = new Set(folded);
  if (!next.delete(group)) next.add(group);
  return next;
}
