import { createContext, useContext } from 'react';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import type { BracketTexts } from '../model/bracket-texts.ts';
import type { RoundInfo } from '../model/round-names.ts';
import type { Scene } from '../model/scene.ts';
import type { TellingFrom } from './entrant-row.tsx';

/** What every card of one drawing shares. */
export interface BracketShared {
  readonly scene: Scene;
  readonly shapes: readonly MatchShape[];
  readonly rounds: ReadonlyMap<number, RoundInfo>;
  readonly texts: BracketTexts;
  readonly interactive: boolean;
  readonly tellingFrom: TellingFrom;
}

export const BracketContext = createContext<BracketShared | null>(null);

export function useBracket(): BracketShared {
  const shared = useContext(BracketContext);
  if (!shared) throw new Error('a part of the bracket stands outside of a bracket');
  return shared;
}
