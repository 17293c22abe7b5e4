import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findEntrants } from '#renderer/features/brackets/index.ts';
import type { BracketStore } from '#renderer/features/brackets/index.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import styles from './bracket-page.module.css';

interface BracketSearchProps {
  readonly store: BracketStore;
  readonly onFind: (seed: number) => void;
  readonly onClear: () => void;
}

const MOST = 8;

/** Finds an entrant by any part of its name or by its seed and brings its match to the middle; '/' leads here. */
export function BracketSearch({ store, onFind, onClear }: BracketSearchProps) {
  const { t } = useTranslation('console');
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const { selectFirstOption } = box;
  const found = findEntrants(store, text, { limit: MOST });
  // The first hit is what Enter takes; it can be chosen only once it is drawn.
  useEffect(() => {
    if (text !== '') selectFirstOption();
  }, [text, selectFirstOption]);
  useHotkeys([['/', () => input.current?.focus()]]);
  const clear = (): void => {
    setText('');
    onClear();
    box.closeDropdown();
  };
  return (
    <Combobox
      store={box}
      withinPortal={false}
      onOptionSubmit={(seed) => {
        const one = found.find((entrant) => String(entrant.seed) === seed);
        if (one !== undefined) setText(one.name);
        onFind(Number(seed));
        box.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          className={styles.search}
          aria-label={t('bracket.search')}
          placeholder={t('bracket.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            box.openDropdown();
          }}
          onFocus={() => text !== '' && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => event.key === 'Escape' && clear()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={text.trim() === ''}>
        <Combobox.Options aria-label={t('bracket.search')}>
          {found.map(({ id, name, seed }) => (
            <Combobox.Option key={id} value={String(seed)} className={styles.option}>
              <span className={styles.seed}>{formatNumber(seed)}</span> {name}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('bracket.nobody', { text })}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
