import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_WORDS, listWords, makeWordList } from '#shared/domain/entrants/index.ts';
import { itHolds } from './support/property.ts';

const list = makeWordList(listWords({ added: [], allowed: [] }));

describe('the word list for names', () => {
  for (const name of [
    ...['shit', 'SHIT', 'Shit_Lord', 'xXShitLordXx', 'shit99', '99shit', 'shit!', 'Team Nazi', 'hitler88'],
    ...['sh1t', '$hit', 'sh!t', 'f*ck', 'fvck', 'n1gg3r', 'b1tch', '4sshole', 'ｓｈｉｔ', 'shít', 'ѕhit'],
    ...['shiiiit', 's h i t', 'S.H.I.T', 'f\u200buck', 'mother-fucker', 'motherfucker'],
    ...['চুদি', 'খানকী', 'খানকি', 'মাগী', 'মাগির', 'চু\u200cদি', 'madarchod'],
  ]) {
    it(`finds it in “${name}”`, () => {
      expect(list.find(name)).toBeTypeOf('string');
    });
  }

  for (const name of [
    ...['Scunthorpe', 'Cassandra', 'Penistone', 'Sussex', 'Arsenal', 'Class 5', 'Assassin', 'Hancock', 'Therapist'],
    ...['Shitara', 'Shittu', 'Porntip', 'Nazim', 'Nazia', 'Pakistan', 'Nigeria', 'Raccoon', 'Titan', 'Matsushita'],
    ...['Chowdhury', 'Choudhury', 'Magi', 'Bal', 'A S S', '455', '5417', '!!!', 'Entrant 12', 'Dick Grayson'],
    ...['চোদ্দ', 'চাঁদ', 'নটিংহাম', 'মাগুরা', 'হারাধন', 'রহিমা খাতুন', 'আবুল হাসান', '৫৫'],
  ]) {
    it(`lets “${name}” pass`, () => {
      expect(list.find(name)).toBeUndefined();
    });
  }

  it('is made longer by words, beginnings and parts, and shorter by what is allowed', () => {
    const own = makeWordList(listWords({ added: ['noob', 'cheat*', '*rigged*'], allowed: ['Nazi'] }));
    expect(own.find('n00b')).toBe('noob');
    expect(own.find('Noobert')).toBeUndefined();
    expect(own.find('CHEATER')).toBe('cheat*');
    expect(own.find('Escheat')).toBeUndefined();
    expect(own.find('allisrigged')).toBe('*rigged*');
    expect(own.find('Nazi')).toBeUndefined();
    expect(own.find('Nazis')).toBe('nazis');
  });

  it('takes no rule from what has no letter', () => {
    const own = makeWordList(['*', '**', '12', '...', '[', '(a', '\\']);
    for (const name of ['Ana', '12', '[', 'b']) expect(own.find(name)).toBeUndefined();
    expect(own.find('a')).toBe('(a');
  });

  itHolds('stands any name and any word', [fc.string({ unit: 'binary' }), fc.array(fc.string())], (name, words) => {
    expect(() => makeWordList(words).find(name)).not.toThrow();
  });

  itHolds(
    'finds each of its words in any case',
    [fc.constantFrom(...Object.values(BUILT_IN_WORDS).flat()), fc.infiniteStream(fc.boolean())],
    (word, upper) => {
      const letters = Array.from(word.replaceAll('*', ''));
      const name = letters.map((letter) => (upper.next().value === true ? letter.toUpperCase() : letter)).join('');
      expect(list.find(name)).toBeTypeOf('string');
    },
    300,
  );
});
