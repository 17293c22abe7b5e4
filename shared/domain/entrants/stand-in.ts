/** Begins every stand-in, and no name: it is taken out of names. */
const MARK = '\u2060';

/** How a stand-in is written by the host, in texts of any kind. */
export const STAND_IN = /\u2060Entrant (\d{1,6})/gu;

/** What is shown in place of a hidden name. Clients put it into the words of their language. */
export function makeStandIn(no: number): string {
  return `${MARK}Entrant ${no}`;
}
