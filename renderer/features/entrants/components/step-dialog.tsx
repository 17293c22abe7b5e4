import { Button, Modal } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import type { Foreseen } from '../hooks/use-foreseen.ts';
import styles from './entrant-panel.module.css';

interface StepDialogProps {
  readonly title: string;
  readonly text: string;
  /** The word on the button that does it. */
  readonly doing: string;
  readonly trouble?: boolean;
  readonly foreseen: Foreseen<Consequence>;
  /** Whether all was said that the step needs. */
  readonly ready?: boolean;
  /** Whether there is something to look at yet; without it no skeleton waits. */
  readonly looks?: boolean;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onDo: (fingerprint: string) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A step about an entrant: what it needs to know, what it changes, and only then the button. */
export function StepDialog(props: StepDialogProps) {
  const { title, text, doing, trouble = false, foreseen, ready = true, looks = true } = props;
  const { t } = useTranslation('console');
  const { consequence, failed, meanwhile, busy, run } = foreseen;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void run(props.onDo);
  };
  return (
    <Modal opened onClose={props.onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <form className={styles.panel} onSubmit={submit}>
        <p className={styles.muted}>{text}</p>
        {props.children}
        {meanwhile && <Notice meaning="waiting">{t('consequence.meanwhile')}</Notice>}
        {consequence !== undefined && props.renderConsequence(consequence)}
        {consequence === undefined && failed === undefined && looks && <Skeleton height="48px" />}
        {failed !== undefined && <Notice meaning="trouble">{errorText(failed)}</Notice>}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="filled"
            color={trouble ? 'trouble' : 'accent'}
            disabled={consequence === undefined || !ready}
            loading={busy}
          >
            {doing}
          </Button>
          <Button onClick={props.onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Modal>
  );
}
