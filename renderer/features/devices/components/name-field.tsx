import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceDto } from '#shared/protocol/dto/session.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useRenameDevice } from '../api/operations.ts';
import styles from './devices-board.module.css';

interface NameFieldProps {
  readonly device: DeviceDto;
  readonly onDone: () => void;
}

/** A device's name, to be changed in its place. Esc leaves it. */
export function NameField({ device, onDone }: NameFieldProps) {
  const { t } = useTranslation('console');
  const rename = useRenameDevice();
  const [name, setName] = useState(device.name);
  const wanted = name.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '' || wanted === device.name) {
      onDone();
      return;
    }
    const undo = { name: 'device.rename', input: { device: device.id, name: device.name } } as const;
    rename.mutate({ input: { device: device.id, name: wanted }, about: device.name, undo }, { onSuccess: onDone });
  };
  return (
    <form className={styles.nameField} onSubmit={submit}>
      <TextInput
        size="xs"
        autoFocus
        aria-label={t('devices.name')}
        maxLength={60}
        value={name}
        error={rename.isError ? errorText(rename.error) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button size="xs" type="submit" loading={rename.isPending}>
        {t('devices.save')}
      </Button>
    </form>
  );
}
