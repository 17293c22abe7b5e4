import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { type Winners, useTakeRulingBack } from '../api/operations.ts';
import styles from './winners.module.css';

interface DecisionsProps {
  readonly tournament: string;
  readonly winners: Winners;
  readonly nameOf: (entrant: string) => string;
  readonly organizer: boolean;
}

/** The organizer's words that count now, each with its way back. */
export function Decisions({ tournament, winners, nameOf, organizer }: DecisionsProps) {
  const { t } = useTranslation('console');
  const takeBack = useTakeRulingBack();
  const { decisions, confirmed, review } = winners;
  const rulings = [
    ...decisions.map(({ ruling, groups, note }) => ({
      ruling,
      text: t('winners.decided', { order: groups.map((group) => group.map(nameOf).join(' = ')).join(' > ') }),
      note,
    })),
    ...(confirmed !== null && review !== null
      ? [{ ruling: confirmed.ruling, text: t('winners.stands'), note: '' }]
      : []),
  ];
  if (rulings.length === 0) return null;
  return (
    <ul className={styles.rulings}>
      {rulings.map(({ ruling, text, note }) => (
        <li key={ruling} className={styles.ruling}>
          <span>{note === '' ? text : `${text} · ${note}`}</span>
          {organizer && (
            <Button
              size="xs"
              variant="subtle"
              color="neutral"
              loading={takeBack.isPending && takeBack.variables.input.ruling === ruling}
              onClick={() => takeBack.mutate({ input: { tournament, ruling } })}
              aria-label={t('winners.take-back-label', { about: text })}
            >
              {t('winners.take-back')}
            </Button>
          )}
        </li>
      ))}
      {takeBack.isError && <Notice meaning="trouble">{errorText(takeBack.error)}</Notice>}
    </ul>
  );
}
