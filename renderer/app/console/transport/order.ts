import type { CommandAnswer, CommandInput, CommandName } from '#shared/protocol/registry.ts';

/**
 * What a mutation is given: the command's input, and what only the screen knows about it. Features call
 * `useMutation({ mutationKey: [name] })` with an order; the transport here sends it, says what it did and offers the way back.
 */
export interface Order<N extends CommandName = CommandName> {
  readonly input: CommandInput<N>;
  /** Who or what it is about, for the line that says what was done: 'Asif – Mehedi'. */
  readonly about?: string;
  /** The way back where the table in `deeds.ts` cannot know it, such as a former name. */
  readonly undo?: Undo;
  /** Says nothing when it worked: the screen itself shows it. */
  readonly quiet?: boolean;
}

export interface Undo {
  readonly name: CommandName;
  readonly input: unknown;
}

/** One command that was done, with its parts typed together. */
export type Done = {
  [N in CommandName]: { readonly name: N; readonly order: Order<N>; readonly answer: CommandAnswer<N> };
}[CommandName];
