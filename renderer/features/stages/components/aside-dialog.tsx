import { Button, Modal, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AppClientError } from '#renderer/lib/client-error.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber, formatScores } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Skeleton } from '#renderer/ui/skeleton.tsx';
import { type Aside, useBringBack, usePreviewAside, useResetStage } from '../api/operations.ts';
import styles from './stages.module.css';

/** A stage to be made anew, or stages to be brought back. */
export type AsideStep = { readonly stage: number } | { readonly archive: number };

interface AsideDialogProps {
  readonly tournament: string;
  readonly step: AsideStep;
  readonly onClose: () => void;
}

/** Names what stops counting before a stage is put aside, and says that it is kept. */
export function AsideDialog({ tournament, step, onClose }: AsideDialogProps) {
  const { t } = useTranslation('console');
  const isReset = 'stage' in step;
  const [aside, setAside] = useState<Aside>();
  const [failed, setFailed] = useState<unknown>();
  const [note, setNote] = useState('');
  const [meanwhile, setMeanwhile] = useState(false);
  const reset = useResetStage();
  const bringBack = useBringBack();
  const preview = useRef(usePreviewAside());
  const { current: asked } = useRef(step);

  useEffect(() => {
    preview.current(tournament, asked).then(setAside, setFailed);
  }, [tournament, asked]);

  const run = async (): Promise<void> => {
    if (aside === undefined) return;
    const { fingerprint } = aside;
    setFailed(undefined);
    try {
      if (isReset)
        await reset.mutateAsync({ input: { tournament, stage: step.stage, note: note.trim(), fingerprint } });
      else await bringBack.mutateAsync({ input: { tournament, archive: step.archive, fingerprint } });
      onClose();
    } catch (error) {
      if (error instanceof AppClientError && error.code === 'stage.changed_meanwhile') {
        setMeanwhile(true);
        await preview.current(tournament, asked).then(setAside, setFailed);
      } else setFailed(error);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run();
  };
  const text = !isReset ? 'back-text' : step.stage === 1 ? 'text-first' : 'text-later';
  return (
    <Modal
      opened
      onClose={onClose}
      title={isReset ? t('anew.title', { stage: formatNumber(step.stage) }) : t('anew.back-title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form className={styles.dialog} onSubmit={submit}>
        <p className={styles.reason}>{t(`anew.${text}`)}</p>
        {meanwhile && <Notice meaning="waiting">{t('consequence.meanwhile')}</Notice>}
        {aside === undefined && failed === undefined && <Skeleton height="48px" />}
        {aside !== undefined && <AsideList aside={aside} />}
        {isReset && (
          <TextInput
            label={t('anew.note')}
            maxLength={300}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        {failed !== undefined && <Notice meaning="trouble">{errorText(failed)}</Notice>}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="filled"
            color={isReset ? 'trouble' : 'accent'}
            disabled={aside === undefined}
            loading={reset.isPending || bringBack.isPending}
          >
            {t(isReset ? 'anew.do' : 'anew.back')}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** The results that stop counting; of many the first ones by name. */
function AsideList({ aside }: { readonly aside: Aside }) {
  const { t } = useTranslation('console');
  const { stages, results, clears, interrupts } = aside;
  if (results === 0 && interrupts.length === 0) return <p>{t('anew.nothing')}</p>;
  return (
    <>
      <p className={styles.rule}>{t('anew.results', { count: results })}</p>
      <ul className={styles.aside}>
        {clears.map(({ match, names, scores }) => (
          <li key={`${match.stage}.${match.no}`}>
            <span className={styles.number}>
              #{stages.length > 1 ? `${formatNumber(match.stage)}.` : ''}
              {formatNumber(match.no)}
            </span>
            <span className={styles.name}>{names.filter((name) => name !== '').join(' – ')}</span>
            <span className={styles.number}>{names[0] === '' ? '' : formatScores(scores)}</span>
          </li>
        ))}
      </ul>
      {interrupts.length > 0 && (
        <p className={styles.tie}>
          {t('consequence.interrupts', {
            count: interrupts.length,
            list: interrupts.map(({ no }) => `#${formatNumber(no)}`).join(', '),
          })}
        </p>
      )}
    </>
  );
}
