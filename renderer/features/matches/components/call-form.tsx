import { Autocomplete, Button, Select } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import type { Stations } from '../hooks/use-stations.ts';
import styles from './match-panel.module.css';

interface CallFormProps {
  readonly stations: Stations;
  /** Where the match was called before, to be changed; '' for a first call. */
  readonly station: string;
  readonly busy: boolean;
  readonly onCall: (station: string, minutes: number) => void;
}

const MINUTES = ['3', '5', '10', '15'];

/** Where the two shall come, and how soon. The next free station stands there already: Enter is enough. */
export function CallForm({ stations, station, busy, onCall }: CallFormProps) {
  const { t } = useTranslation('console');
  const [typed, setTyped] = useState<string>();
  const [minutes, setMinutes] = useState('5');
  const value = typed ?? (station || stations.suggested);
  const isTaken = value !== station && stations.taken.has(value.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() !== '') onCall(value.trim(), Number(minutes));
  };
  return (
    <form className={styles.callForm} onSubmit={submit}>
      <Autocomplete
        className={styles.grow}
        label={t('call.station')}
        value={value}
        onChange={setTyped}
        data={stations.known.filter((name) => !stations.taken.has(name))}
        maxLength={20}
        error={isTaken ? t('call.taken', { station: value.trim() }) : undefined}
        selectFirstOptionOnChange={false}
      />
      <Select
        label={t('call.minutes')}
        className={styles.minutes}
        data={MINUTES.map((one) => ({ value: one, label: t('call.n-minutes', { n: formatNumber(Number(one)) }) }))}
        value={minutes}
        onChange={(next) => setMinutes(next ?? '5')}
      />
      <Button type="submit" variant="filled" loading={busy} leftSection={<IconSpeakerphone size={18} aria-hidden />}>
        {station === '' ? t('call.call') : t('call.again')}
      </Button>
    </form>
  );
}
