import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconFlagOff, IconFlag2, IconUsersMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MatchChange } from '#shared/protocol/dto/ruling.ts';

interface MoreChangesProps {
  readonly names: readonly [string, string];
  /** Both entrants are known. */
  readonly decidable: boolean;
  readonly decided: boolean;
  /** A bracket reset that can be waived. */
  readonly waivable: boolean;
  readonly onPropose: (change: MatchChange) => void;
  readonly onWaive: () => void;
}

/** What is done seldom: forfeits, a double forfeit with or without somebody who advances, opening again. */
export function MoreChanges({ names, decidable, decided, waivable, onPropose, onWaive }: MoreChangesProps) {
  const { t } = useTranslation('console');
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <ActionIcon size="lg" variant="default" aria-label={t('match.more')}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {decidable && (
          <>
            <Menu.Label>{t('forfeit.title')}</Menu.Label>
            {([0, 1] as const).map((winner) => (
              <Menu.Item
                key={winner}
                leftSection={<IconFlag2 size={16} aria-hidden />}
                onClick={() => onPropose({ kind: 'forfeit', winner })}
              >
                {t('forfeit.wins', { name: names[winner] })}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <Menu.Label>{t('forfeit.double')}</Menu.Label>
            <Menu.Item
              leftSection={<IconUsersMinus size={16} aria-hidden />}
              onClick={() => onPropose({ kind: 'double-forfeit', winner: null })}
            >
              {t('forfeit.nobody')}
            </Menu.Item>
            {([0, 1] as const).map((winner) => (
              <Menu.Item
                key={winner}
                leftSection={<IconFlagOff size={16} aria-hidden />}
                onClick={() => onPropose({ kind: 'double-forfeit', winner })}
              >
                {t('forfeit.all-the-same', { name: names[winner] })}
              </Menu.Item>
            ))}
          </>
        )}
        {decided && (
          <>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => onPropose({ kind: 'reset' })}
            >
              {t('match.reset')}
            </Menu.Item>
          </>
        )}
        {waivable && (
          <Menu.Item leftSection={<IconFlagOff size={16} aria-hidden />} onClick={onWaive}>
            {t('match.waive')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
