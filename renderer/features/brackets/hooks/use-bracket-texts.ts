import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { BracketTexts } from '../model/bracket-texts.ts';

/** The bracket's words in the language of the page. */
export function useBracketTexts(): BracketTexts {
  const { t, i18n } = useTranslation(['bracket', 'common']);
  const language = i18n.resolvedLanguage ?? 'en';
  return useMemo(() => new BracketTexts(t, language), [t, language]);
}
