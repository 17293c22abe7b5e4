import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { DEFAULT_LANGUAGE } from './language.ts';
import { createStorage } from './storage.ts';

type Texts = Record<string, unknown>;

const ROOT = '../../resources/locales/';
/** Every locale file, each its own chunk: a page loads only its language and its namespaces. A namespace is a file, or a folder of them. */
const files = import.meta.glob<Texts>(['../../resources/locales/*/*.json', '../../resources/locales/*/*/*.json'], {
  import: 'default',
});

const SHARED_NAMESPACES = ['common', 'errors'] as const;
const prefs = createStorage('md.');
let loaded: readonly string[] = SHARED_NAMESPACES;

/** Languages there are: one for each folder of `resources/locales`. */
export const LANGUAGES: readonly string[] = [
  ...new Set(Object.keys(files).map((path) => path.slice(ROOT.length).split('/')[0] ?? '')),
].sort((a, b) => Number(b === DEFAULT_LANGUAGE) - Number(a === DEFAULT_LANGUAGE) || a.localeCompare(b));

/** Loads the texts of a page: those that all pages share, and its own namespaces. Await it before the first render. */
export async function startI18n(namespaces: readonly string[]): Promise<void> {
  loaded = [...SHARED_NAMESPACES, ...namespaces];
  const language = findLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: DEFAULT_LANGUAGE,
    ns: loaded,
    defaultNS: namespaces[0] ?? 'common',
    // Refusals that only a desk can meet stand apart, so that phones need not load them.
    fallbackNS: ['common', 'desk-errors'],
    resources: { [language]: await loadTexts(language) },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language of the page at once, and keeps the choice on this device. */
export async function setLanguage(language: string): Promise<void> {
  if (!LANGUAGES.includes(language)) return;
  if (!i18next.hasResourceBundle(language, 'common')) {
    for (const [namespace, texts] of Object.entries(await loadTexts(language))) {
      i18next.addResourceBundle(language, namespace, texts);
    }
  }
  prefs.write('language', language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

async function loadTexts(language: string): Promise<Record<string, Texts>> {
  const found = await Promise.all(
    loaded.map(async (namespace) => {
      const path = `${ROOT}${language}/${namespace}`;
      const parts = Object.entries(files).filter(([file]) => file === `${path}.json` || file.startsWith(`${path}/`));
      return [namespace, Object.assign({}, ...(await Promise.all(parts.map(([, load]) => load())))) as Texts] as const;
    }),
  );
  return Object.fromEntries(found);
}

/** The device's earlier choice, else the first language of the browser that there is. */
function findLanguage(): string {
  const wanted = [prefs.read<string>('language'), ...navigator.languages.map((tag) => tag.split('-')[0])];
  return wanted.find((one) => one !== undefined && LANGUAGES.includes(one)) ?? DEFAULT_LANGUAGE;
}
