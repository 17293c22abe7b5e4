import { bestPlacement } from './best-placement.ts';
import { buchholzCut1 } from './buchholz-cut-1.ts';
import { buchholz } from './buchholz.ts';
import { difficulty } from './difficulty.ts';
import { earliestFinish } from './earliest-finish.ts';
import { earliestWin } from './earliest-win.ts';
import { gameDifference } from './game-difference.ts';
import { gameWins } from './game-wins.ts';
import { headToHead } from './head-to-head.ts';
import { kills } from './kills.ts';
import { lastPlacement } from './last-placement.ts';
import { losses } from './losses.ts';
import { matches } from './matches.ts';
import { medianBuchholz } from './median-buchholz.ts';
import { opponentsGameWins } from './opponents-game-wins.ts';
import { opponentsMatchWins } from './opponents-match-wins.ts';
import { points } from './points.ts';
import { scoreDifference } from './score-difference.ts';
import { scoreFor } from './score-for.ts';
import { seed } from './seed.ts';
import { sonnebornBerger } from './sonneborn-berger.ts';
import type { TieBreak } from './tie-break.ts';
import { wins } from './wins.ts';

/** Every tie-break by its code. A new one is its file and a line here. */
export const TIE_BREAKS = {
  points,
  wins,
  losses,
  'head-to-head': headToHead,
  'score-difference': scoreDifference,
  'score-for': scoreFor,
  'game-difference': gameDifference,
  'game-wins': gameWins,
  buchholz,
  'median-buchholz': medianBuchholz,
  'buchholz-cut-1': buchholzCut1,
  difficulty,
  'opponents-match-wins': opponentsMatchWins,
  'opponents-game-wins': opponentsGameWins,
  'sonneborn-berger': sonnebornBerger,
  kills,
  matches,
  'best-placement': bestPlacement,
  'last-placement': lastPlacement,
  'earliest-win': earliestWin,
  'earliest-finish': earliestFinish,
  seed,
} as const satisfies { readonly [Code in string]: TieBreak & { readonly code: Code } };

export type TieBreakCode = keyof typeof TIE_BREAKS;

/** All codes, in the order of the registry. */
export const TIE_BREAK_CODES = Object.keys(TIE_BREAKS).filter(isTieBreakCode);

/** The rule with this code. */
export function getTieBreak(code: TieBreakCode): TieBreak {
  return TIE_BREAKS[code];
}

/** Whether a text, from a config or a command line, names a rule. */
export function isTieBreakCode(text: string): text is TieBreakCode {
  return Object.hasOwn(TIE_BREAKS, text);
}
