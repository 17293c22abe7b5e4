import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { useConfirmScore, useMatch, useWaiveReset } from '../api/operations.ts';
import { useChangeFlow } from '../hooks/use-change-flow.ts';
import type { Stations } from '../hooks/use-stations.ts';
import { useMatchWords } from '../hooks/use-words.ts';
import type { MatchView } from '../model/match-view.ts';
import { ConsequenceDialog } from './consequence-dialog.tsx';
import { LiveScore } from './live-score.tsx';
import { MatchHistory } from './match-history.tsx';
import { MatchState } from './match-state.tsx';
import { MoreChanges } from './more-changes.tsx';
import { NextStep } from './next-step.tsx';
import { ScoreSection } from './score-section.tsx';
import { Scoreboard } from './scoreboard.tsx';
import { Submissions } from './submissions.tsx';
import { WhyHere } from './why-here.tsx';
import styles from './match-panel.module.css';

export interface MatchPanelProps {
  readonly tournament: string;
  readonly match: MatchView;
  readonly stations: Stations;
  /** The host's time. */
  readonly now: number;
  readonly nameOf: (seed: number) => string;
  readonly onOpenMatch: (no: number) => void;
  readonly onOpenEntrant: (entrant: string) => void;
}

const DECIDED: ReadonlySet<MatchView['state']> = new Set(['completed', 'forfeited']);

/** All the desk can know of and do with one match, beside the page it was found on. */
export function MatchPanel({ tournament, match, stations, now, nameOf, onOpenMatch, onOpenEntrant }: MatchPanelProps) {
  const { t } = useTranslation('console');
  const words = useMatchWords();
  const ref = { tournament, stage: match.stage, no: match.no };
  const details = useMatch(ref);
  const about = words.pair(match);
  const { refetch } = details;
  const flow = useChangeFlow(ref, about, () => void refetch());
  const confirm = useConfirmScore();
  const waive = useWaiveReset();

  // The row is the first to know of a change; what stands around it is asked again.
  useEffect(() => void refetch(), [refetch, match.version]);

  const names: [string, string] = [words.side(match.sides[0]), words.side(match.sides[1])];
  const decidable = match.sides[0].occupant > 0 && match.sides[1].occupant > 0 && match.state !== 'not_needed';
  const decided = DECIDED.has(match.state);
  const isLobby = match.part === 'lobby';
  const latest = details.data?.history.find(({ counts }) => counts);

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div>
          <p className={styles.round}>
            {isLobby ? words.round(match) : `${words.round(match)} · ${words.length(match.length)}`}
          </p>
          <p className={styles.state}>
            <MatchState match={match} now={now} />
            {match.station !== '' && <span className={styles.station}>{match.station}</span>}
          </p>
        </div>
        <MoreChanges
          names={names}
          decidable={decidable}
          decided={decided}
          waivable={match.conditional && !decided && match.state !== 'not_needed'}
          onPropose={(change) => void flow.propose(change)}
          onWaive={() => waive.mutate({ input: { match: ref, waived: true }, about })}
        />
      </header>
      {!isLobby && <Scoreboard match={match} onOpenEntrant={onOpenEntrant} />}
      {match.conditional && match.state === 'waiting' && <p className={styles.muted}>{t('match.if-needed')}</p>}
      {flow.error !== undefined && flow.pending === undefined && (
        <Notice meaning="trouble">{errorText(flow.error)}</Notice>
      )}
      {details.data !== undefined && (match.state === 'submitted' || match.state === 'disputed') && (
        <Submissions
          submissions={details.data.submissions}
          names={names}
          disputed={match.state === 'disputed'}
          busy={flow.busy || confirm.isPending}
          onConfirm={(submission) => confirm.mutate({ input: { match: ref, submission }, about })}
          onDecide={(games) => void flow.propose({ kind: 'score', games })}
        />
      )}
      <NextStep
        match={match}
        matchRef={ref}
        about={about}
        names={names}
        stations={stations}
        now={now}
        onPropose={(change) => void flow.propose(change)}
      />
      {match.state === 'live' && <LiveScore match={match} matchRef={ref} names={names} />}
      {decidable && (
        <ScoreSection
          key={`${match.no} ${latest?.id ?? 0}`}
          match={match}
          names={names}
          games={latest?.kind === 'played' ? latest.games : []}
          busy={flow.busy}
          onEnter={(games) => void flow.propose({ kind: 'score', games })}
        />
      )}
      {details.isPending && (
        <div aria-busy="true" className={styles.stack}>
          <Skeleton height="20px" width="40%" />
          <Skeleton height="64px" />
        </div>
      )}
      {details.isError && <Notice meaning="trouble">{errorText(details.error)}</Notice>}
      {details.data !== undefined && (
        <>
          <WhyHere
            sides={
              isLobby
                ? details.data.seats
                : details.data.why.map((why, slot) => ({ name: names[slot === 0 ? 0 : 1], why }))
            }
            winnerTo={details.data.winnerTo}
            loserTo={details.data.loserTo}
            winnerEnds={details.data.winnerEnds}
            loserEnds={details.data.loserEnds}
            nameOf={nameOf}
            onOpenMatch={onOpenMatch}
          />
          <MatchHistory
            history={details.data.history}
            nameOf={nameOf}
            undo={details.data.undo}
            busy={flow.busy}
            onUndo={(result) => void flow.propose({ kind: 'undo', result })}
          />
        </>
      )}
      <ConsequenceDialog flow={flow} about={about} />
    </div>
  );
}
