import { Spotlight } from '@mantine/spotlight';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findItems } from '../model/find-items.ts';
import type { PaletteGroup, PaletteItem } from '../model/find-items.ts';

interface PaletteProps {
  readonly actions: readonly PaletteItem[];
  /** Everything else that can be found; asked for only once something is typed, as it may be thousands. */
  readonly listThings: () => readonly PaletteItem[];
}

const MOST_SHOWN = 12;

/** Ctrl/Cmd+K: one field that finds any entrant, match, tournament or action. */
export function Palette({ actions, listThings }: PaletteProps) {
  const { t } = useTranslation('console');
  const [query, setQuery] = useState('');
  const found = findItems(query.trim() === '' ? actions : [...actions, ...listThings()], query, MOST_SHOWN);
  // The group of the best hit first, so that Enter takes it.
  const groups = [...new Set(found.map(({ group }) => group))].map((group: PaletteGroup) => ({
    group: t(`palette.group.${group}`),
    actions: found.filter((item) => item.group === group).map(toAction),
  }));
  return (
    <Spotlight
      actions={groups}
      query={query}
      onQueryChange={setQuery}
      filter={(_query, given) => given}
      shortcut={['mod + K']}
      nothingFound={t('palette.nothing', { query })}
      scrollable
      overlayProps={{ blur: 0 }}
      maxHeight={440}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: t('palette.hint'),
        'aria-label': t('palette.title'),
      }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
    />
  );
}

function toAction({ key, label, hint, run }: PaletteItem): SpotlightActionData {
  return { id: key, label, ...(hint !== undefined && { description: hint }), onClick: run };
}
