import { createContext, type ReactNode } from 'react';
import { tellingPartsOf } from '#renderer/lib/telling-parts.ts';

/** By which part each name of the tournament is told from the others, for names that are cut. */
export const TellingParts = createContext<ReadonlyMap<string, number>>(new Map());

interface TellingNamesProps {
  readonly entrants: ReadonlyMap<string, { readonly name: string }>;
  readonly children: ReactNode;
}

/** Names inside keep, where there is no room for all of them, what tells them apart. */
export function TellingNames({ entrants, children }: TellingNamesProps) {
  return <TellingParts value={tellingPartsOf(entrants)}>{children}</TellingParts>;
}
