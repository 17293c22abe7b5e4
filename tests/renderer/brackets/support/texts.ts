import i18next from 'i18next';
import bnBracket from '../../../../resources/locales/bn/bracket.json' with { type: 'json' };
import bnCommon from '../../../../resources/locales/bn/common.json' with { type: 'json' };
import enBracket from '../../../../resources/locales/en/bracket.json' with { type: 'json' };
import enCommon from '../../../../resources/locales/en/common.json' with { type: 'json' };
import { BracketTexts } from '#renderer/features/brackets/model/bracket-texts.ts';

/** The bracket's words as a page has them. */
export async function makeTexts(language: 'en' | 'bn'): Promise<BracketTexts> {
  const instance = i18next.createInstance();
  await instance.init({
    lng: language,
    ns: ['bracket', 'common'],
    defaultNS: 'bracket',
    resources: { en: { bracket: enBracket, common: enCommon }, bn: { bracket: bnBracket, common: bnCommon } },
    interpolation: { escapeValue: false },
  });
  return new BracketTexts(instance.getFixedT(language, ['bracket', 'common']), language);
}
