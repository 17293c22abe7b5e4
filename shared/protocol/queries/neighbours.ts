import { z } from 'zod';
import { declareQuery } from '../define.ts';

/** Another host on the network, as it announces itself: claimed, not proved. */
export const NeighbourDtoSchema = z.strictObject({
  /** Its id, and the end of it, by which people tell two events of one name apart. */
  host: z.uuid(),
  mark: z.string(),
  event: z.string(),
  /** Whether it speaks our protocol; `older`: it wants an update, `newer`: we do. */
  fit: z.enum(['same', 'older', 'newer']),
  /** Origins in figures, best first: `http://192.168.1.20:4747`. */
  urls: z.array(z.string()).min(1),
});
export type NeighbourDto = z.infer<typeof NeighbourDtoSchema>;

export const hostNeighbours = declareQuery({
  name: 'host.neighbours',
  role: 'organizer',
  cost: 'point',
  summary:
    'Other hosts on the network. The host looks for them while it is asked; the first answer comes before they do.',
  input: z.strictObject({}),
  output: z.strictObject({
    search: z.enum(['on', 'off', 'no-network']),
    hosts: z.array(NeighbourDtoSchema),
    /** This host, to compare with. */
    own: z.strictObject({ mark: z.string(), event: z.string(), urls: z.array(z.string()) }),
  }),
});
