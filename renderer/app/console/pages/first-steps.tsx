import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './home-page.module.css';

const STEPS = ['create', 'join', 'start'] as const;

interface FirstStepsProps {
  readonly onCreate: (() => void) | undefined;
  /** Other ways to begin. */
  readonly more: ReactNode;
}

/** An empty hall: what to do first, and the button for it. */
export function FirstSteps({ onCreate, more }: FirstStepsProps) {
  const { t } = useTranslation('console');
  return (
    <section className={styles.steps}>
      <h2>{t('first.title')}</h2>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <span>
              <strong>{t(`first.${step}`)}</strong>
              <span>{t(`first.${step}-text`)}</span>
            </span>
          </li>
        ))}
      </ol>
      {onCreate !== undefined && (
        <div className={styles.begin}>
          <Button variant="filled" size="md" leftSection={<IconPlus size={18} aria-hidden />} onClick={onCreate}>
            {t('first.button')}
          </Button>
          {more}
        </div>
      )}
    </section>
  );
}
