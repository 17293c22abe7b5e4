import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import '#renderer/ui/tokens.css';
import '#renderer/ui/fonts.css';
import '#renderer/ui/base.css';
import bnBracket from '../../../../resources/locales/bn/bracket.json';
import bnCommon from '../../../../resources/locales/bn/common.json';
import enBracket from '../../../../resources/locales/en/bracket.json';
import enCommon from '../../../../resources/locales/en/common.json';
import { createOurs } from './ours.tsx';
import type { Ours } from './ours.tsx';
import { createPeer } from './peer.ts';
import type { Peer } from './peer.ts';

declare global {
  interface Window {
    bench: { readonly ours: Ours; readonly peer: Peer; setLanguage(language: string): Promise<void> };
  }
}

await i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  ns: ['bracket', 'common'],
  defaultNS: 'bracket',
  resources: { en: { bracket: enBracket, common: enCommon }, bn: { bracket: bnBracket, common: bnCommon } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

window.bench = {
  ours: createOurs(document.getElementById('root') as HTMLElement),
  peer: createPeer(document.getElementById('peer') as HTMLElement),
  async setLanguage(language) {
    await i18next.changeLanguage(language);
    document.documentElement.lang = language;
  },
};
document.documentElement.dataset['ready'] = '';
