import { useState, type SyntheticEvent } from 'react';
import { MAX_NAME_LENGTH } from '#shared/domain/entrants/index.ts';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/lib/client-context.tsx';
import { errorText } from '#renderer/lib/error-text.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { PinField } from '#renderer/ui/pin-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { joinEvent, returnToEvent } from '../api/join-api.ts';
import { useJoinFaults } from '../use-join-faults.ts';
import styles from './join-form.module.css';

interface JoinFormProps {
  /** The event's code where a QR code brought it. */
  readonly code?: string | undefined;
}

type Way = 'new' | 'back';

/** The way in: the event's code and a name, or a name and its PIN for who was here before. */
export function JoinForm({ code: scanned = '' }: JoinFormProps) {
  const { t } = useTranslation('player');
  const client = useClient();
  const [way, setWay] = useState<Way>('new');
  const [code, setCode] = useState(scanned);
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const faults = useJoinFaults({ code, name, pin, needsPin: way === 'back' });
  const task = useTask(() => (way === 'new' ? joinEvent : returnToEvent)(client, { code, name: name.trim(), pin }));

  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (faults.check()) void task.run();
    else focusFault(event.currentTarget);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Choice
        label={t('join.way')}
        value={way}
        options={[
          { value: 'new', label: t('join.isNew') },
          { value: 'back', label: t('join.isBack') },
        ]}
        onChange={(next) => {
          setWay(next);
          task.forget();
        }}
      />
      <TextField
        code
        label={t('join.code')}
        hint={t('join.codeHint')}
        value={code}
        onChange={(value) =>
          setCode(
            value
              .toUpperCase()
              .replace(/[^A-Z0-9]/g, '')
              .slice(0, 6),
          )
        }
        error={faults.shown.code}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <TextField
        label={t('join.name')}
        hint={t(`join.nameHint_${way}`)}
        value={name}
        onChange={setName}
        error={faults.shown.name}
        maxLength={MAX_NAME_LENGTH}
        autoComplete="nickname"
      />
      <PinField
        secret
        length={8}
        label={t(`join.pin_${way}`)}
        hint={t(`join.pinHint_${way}`)}
        value={pin}
        onChange={setPin}
        error={faults.shown.pin}
      />
      {task.error !== undefined && <Notice meaning="trouble">{errorText(task.error)}</Notice>}
      <Button kind="primary" type="submit" wide busy={task.busy}>
        {t(`join.go_${way}`)}
      </Button>
    </form>
  );
}

/** To the first field that is at fault, once it is drawn as such. */
function focusFault(form: HTMLFormElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
