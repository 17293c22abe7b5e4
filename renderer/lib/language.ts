import i18next from 'i18next';

export const DEFAULT_LANGUAGE = 'en';

/** The language in use, as in `<html lang>`. Apart from the texts, so that what runs without a page (a client under plain Node) can ask. */
export function getLanguage(): string {
  return i18next.resolvedLanguage ?? i18next.language ?? DEFAULT_LANGUAGE;
}
