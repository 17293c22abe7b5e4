import type { MatchRow } from '#shared/protocol/dto/match.ts';
import type { BracketTexts } from './bracket-texts.ts';
import { getState, isDecided } from './state-meaning.ts';

type GetName = (seed: number) => string;

/** What is worth telling of one changed match: that it went live, or who goes through. Nothing else. */
export function tellNews(before: MatchRow | undefined, after: MatchRow, getName: GetName, texts: BracketTexts): string {
  const state = getState(after);
  const former = before ? getState(before) : 'waiting';
  if (state === former) return '';
  const [no, , seedA, seedB, scoreA, scoreB, winner] = after;
  const [a, b] = [getName(seedA), getName(seedB)];
  if (state === 'live' && former !== 'paused') return texts.fill('news.live', { no, a, b });
  if (!isDecided(state) || winner < 0) return '';
  const [winnerName, loserName] = winner === 0 ? [a, b] : [b, a];
  if (scoreA < 0 || loserName === '') return texts.fill('news.wonUnplayed', { no, winner: winnerName });
  const [scoreWinner, scoreLoser] = winner === 0 ? [scoreA, scoreB] : [scoreB, scoreA];
  return texts.fill('news.won', { no, winner: winnerName, loser: loserName, scoreWinner, scoreLoser });
}

/** Several news as one short text: the first two, and how many more. */
export function joinNews(news: readonly string[], texts: BracketTexts): string {
  const told = news.slice(0, 2);
  const more = news.length - told.length;
  return more > 0 ? `${told.join('. ')}, ${texts.count('news.more', more)}` : told.join('. ');
}
