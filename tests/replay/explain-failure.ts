import type { Match } from '#shared/domain/model/stage.ts';
import { getOccupants, nameRound } from '#shared/domain/stage/index.ts';
import type { Stage } from '#shared/domain/stage/index.ts';
import { tellSide } from './recorded-event.ts';
import type { RecordedEvent, RecordedMatch } from './recorded-event.ts';

/** Why an event is not exact, and what else the record holds about it, for `--explain`. */
export interface Failure {
  readonly why: string;
  readonly details: readonly string[];
}

/** The graph asks for a match that the record does not have. */
export function explainMissing(
  event: RecordedEvent,
  stage: Stage,
  match: Match,
  unused: ReadonlySet<RecordedMatch>,
): Failure {
  const [a, b] = getOccupants(stage, match.no);
  const asked = `the graph asks for ${describeRound(match, stage)} (match ${match.no}) of seeds ${a} and ${b}, which the record does not have`;
  const why = hasPhases(event, stage)
    ? `played in phases, and a later phase pairs its losers' side in an order of its own: ${asked}`
    : asked;
  const others = [...unused].filter(({ side, winner, loser }) => {
    return side === tellSide(match) && [winner, loser].some((seed) => seed === a || seed === b);
  });
  return { why, details: others.map((other) => `the record has ${describe(other)}`) };
}

/** The graph is through and a recorded match is left over. */
export function explainLeft(left: readonly RecordedMatch[]): Failure {
  const details = left.map((match) => `left over: ${describe(match)}`);
  return { why: `${left.length} recorded match(es) are not asked for by the graph`, details };
}

/** All matches agree, and the places do not. `wrong` is the first seed whose place differs. */
export function explainPlaces(event: RecordedEvent, wrong: { readonly seed: number; readonly place: number }): Failure {
  const finals = event.matches.filter(({ side }) => side === 'grand-final' || side === 'grand-final-reset');
  const officialPlace = event.placeBySeed.get(wrong.seed) ?? 'none';
  const differs = `seed ${wrong.seed} ends in place ${wrong.place}, officially ${officialPlace}`;
  const champion = [...event.placeBySeed].find(([, place]) => place === 1)?.[0];
  const finalists = new Set(finals.flatMap(({ winner, loser }) => [winner, loser]));
  const details = finals.map((match) => `the record has ${describe(match)}`);
  if (champion === undefined) {
    return { why: `all matches agree, but the record names no champion (nobody has place 1): ${differs}`, details };
  }
  if (finalists.has(champion) && wrong.place === 1) {
    const why = `all matches agree, but the record contradicts itself: its last final was won by seed ${wrong.seed}, its champion is seed ${champion}`;
    return { why, details };
  }
  return { why: `all matches agree, but not the places: ${differs}`, details };
}

export function describe({ round, winner, loser, winnerScore, loserScore }: RecordedMatch): string {
  return `${round}, ${winner} v ${loser}, ${winnerScore}:${loserScore}`;
}

/** An event in phases counts its rounds anew in each, so that the record names fewer rounds than one bracket has. */
function hasPhases(event: RecordedEvent, stage: Stage): boolean {
  const recorded = new Set(event.matches.filter(({ side }) => side === 'losers').map(({ round }) => round));
  const asked = new Set(stage.matches.filter(({ part }) => part === 'losers').map(({ round }) => round));
  return recorded.size < asked.size;
}

function describeRound(match: Match, stage: Stage): string {
  const name = nameRound(match, stage.matches);
  return 'round' in name ? `${name.key} ${name.round}` : name.key;
}
