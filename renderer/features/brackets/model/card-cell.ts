import type { CardData, CardCell as DataCell } from './card-source.ts';
import type { MarkCell } from './marks.ts';

/** All that a card shows: its data and its marks. */
export interface MarkedCard extends CardData {
  readonly mark: number;
}

/** One card to subscribe to. */
export interface CardCell {
  subscribe(listener: () => void): () => void;
  get(): MarkedCard;
}

/** Data and marks of a match as one cell; the same object while neither changes. */
export function joinCells(data: DataCell, marks: MarkCell): CardCell {
  let last: { readonly data: CardData; readonly card: MarkedCard } | undefined;
  return {
    subscribe(listener) {
      const stops = [data.subscribe(listener), marks.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    get() {
      const now = data.get();
      const mark = marks.get();
      if (last?.data !== now || last.card.mark !== mark) last = { data: now, card: { ...now, mark } };
      return last.card;
    },
  };
}
