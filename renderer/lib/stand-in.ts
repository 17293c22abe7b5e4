import i18next from 'i18next';
import { STAND_IN } from '#shared/domain/entrants/stand-in.ts';
import { formatNumber } from './format.ts';

/** The JSON text of the host with the stand-ins of hidden names in the words of the language in use. SPEC [NM1] */
export function translateStandIns(text: string): string {
  // A look at the mark alone: nearly no text has one, and a snapshot is long.
  if (!text.includes('\u2060')) return text;
  return text.replace(STAND_IN, (_all, no: string) => {
    const said = i18next.t('common:stand-in', { n: formatNumber(Number(no)) });
    return JSON.stringify(said).slice(1, -1);
  });
}
