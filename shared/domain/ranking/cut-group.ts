import type { Seed } from '../model/stage.ts';

/** Who goes on from one group. */
export interface Cut {
  /** Best first; without those whose tie is to be decided. */
  readonly through: readonly Seed[];
  /** Those that no rule parts and that do not all go on; the organizer decides `open` places among them. */
  readonly tied: readonly Seed[];
  readonly open: number;
}

/** Takes the best `advance` of groups of equals, best first. A tie across the line is not decided here, it is asked. */
export function cutGroup({ groups }: { readonly groups: readonly (readonly Seed[])[] }, advance: number): Cut {
  const through: Seed[] = [];
  for (const group of groups) {
    const open = advance - through.length;
    if (open === 0) break;
    if (group.length > open) return { through, tied: group, open };
    through.push(...group);
  }
  return { through, tied: [], open: 0 };
}
