import { Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconArrowsShuffle, IconChevronDown, IconListNumbers, IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSetSeeding } from '../api/operations.ts';
import styles from './entrants-board.module.css';

interface SeedingMenuProps {
  readonly tournament: string;
  readonly method: 'order' | 'random' | 'manual';
  /** The kept random seed. */
  readonly random: string | null;
}

/** How seeds are made; a draw keeps its random seed and can be shown again from it. */
export function SeedingMenu({ tournament, method, random }: SeedingMenuProps) {
  const { t } = useTranslation('console');
  const set = useSetSeeding();
  const [asking, setAsking] = useState(false);
  const [typed, setTyped] = useState(random ?? '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = typed.trim();
    set.mutate(
      { input: { tournament, method: 'random', ...(wanted !== '' && { random: wanted }) } },
      { onSuccess: () => setAsking(false) },
    );
  };
  return (
    <>
      <Menu width={300}>
        <Menu.Target>
          <Button loading={set.isPending && !asking} rightSection={<IconChevronDown size={16} aria-hidden />}>
            {t('seeding.button', { method: t(`seeding.${method}`) })}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconListNumbers size={16} aria-hidden />}
            onClick={() => set.mutate({ input: { tournament, method: 'order' } })}
          >
            {t('seeding.make-order')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowsShuffle size={16} aria-hidden />}
            onClick={() => set.mutate({ input: { tournament, method: 'random' } })}
          >
            {t('seeding.make-random')}
          </Menu.Item>
          <Menu.Item leftSection={<IconRepeat size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t('seeding.repeat')}
          </Menu.Item>
          {method === 'random' && random !== null && <Menu.Label>{t('seeding.kept', { random })}</Menu.Label>}
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('seeding.repeat')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <form className={styles.stack} onSubmit={submit}>
          <TextInput
            label={t('seeding.random-seed')}
            description={t('seeding.repeat-text')}
            maxLength={64}
            value={typed}
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {set.isError && <Notice meaning="trouble">{errorText(set.error)}</Notice>}
          <div className={styles.buttons}>
            <Button type="submit" variant="filled" loading={set.isPending}>
              {t('seeding.draw')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
