import { Button, Menu } from '@mantine/core';
import { IconArrowsExchange, IconChevronDown, IconDoorExit, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#shared/protocol/dto/ruling.ts';
import type { EntrantDto } from '#shared/protocol/dto/tournament.ts';
import type { DeskEntrant } from '../api/operations.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { OutDialog } from './out-dialog.tsx';
import type { OutWay } from './out-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { SwapDialog } from './swap-dialog.tsx';
import styles from './entrant-panel.module.css';

interface AfterStartProps {
  readonly entrant: EntrantDto;
  readonly entrants: readonly DeskEntrant[];
  readonly isLater: boolean;
  readonly renderConsequence: (consequence: Consequence) => ReactNode;
  readonly onReplaced: (entrant: string) => void;
}

type Step = OutWay | 'replace' | 'swap' | 'leave';

/** What can be done with an entrant once the stage is played: each step says first what it changes. */
export function AfterStart({ entrant, entrants, isLater, renderConsequence, onReplaced }: AfterStartProps) {
  const { t } = useTranslation('console');
  // Kept while the dialog is open: the event of its own success must not turn it around.
  const [step, setStep] = useState<Step>();
  const stands = entrants.find(({ id }) => id === entrant.id)?.stands ?? 'none';
  const isOut = entrant.state !== 'registered';
  const close = (): void => setStep(undefined);
  const shared = { entrant, renderConsequence, onClose: close };
  return (
    <div className={styles.buttons}>
      {isOut && stands !== 'none' && (
        <Button color="accent" onClick={() => setStep('back')}>
          {t('out.back')}
        </Button>
      )}
      {!isOut && stands === 'none' && <p className={styles.muted}>{t('entrants.not-in-stage')}</p>}
      {!isOut && stands !== 'none' && (
        <>
          <Button leftSection={<IconDoorExit size={16} aria-hidden />} onClick={() => setStep('withdraw')}>
            {t('out.withdraw')}
          </Button>
          <Button
            color="trouble"
            leftSection={<IconUserOff size={16} aria-hidden />}
            onClick={() => setStep('disqualify')}
          >
            {t('out.disqualify')}
          </Button>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button rightSection={<IconChevronDown size={16} aria-hidden />}>{t('entrants.more')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setStep('replace')}>
                {t('replace.menu')}
              </Menu.Item>
              <Menu.Item leftSection={<IconArrowsExchange size={16} aria-hidden />} onClick={() => setStep('swap')}>
                {t('swap.menu')}
              </Menu.Item>
              {stands === 'late' && <Menu.Item onClick={() => setStep('leave')}>{t('late.back')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      {(step === 'disqualify' || step === 'withdraw' || step === 'back') && <OutDialog {...shared} way={step} />}
      {step === 'replace' && (
        <ReplaceDialog {...shared} entrants={entrants} isLater={isLater} onReplaced={onReplaced} />
      )}
      {step === 'swap' && <SwapDialog {...shared} entrants={entrants} />}
      {step === 'leave' && <LeaveDialog {...shared} />}
    </div>
  );
}
