import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/use-task.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useState } from 'react';
import { useVerify } from '../api/operations.ts';
import type { Verdict } from '../api/operations.ts';
import styles from './audit-log.module.css';

/** Checks that no entry of the log was changed, left out or put in later, and says the result in words. */
export function VerifyChain() {
  const { t } = useTranslation('console');
  const verify = useVerify();
  const [verdict, setVerdict] = useState<Verdict>();
  const task = useTask(async () => setVerdict(await verify()));
  return (
    <div className={styles.verify}>
      <Button
        loading={task.busy}
        leftSection={<IconShieldCheck size={18} aria-hidden />}
        onClick={() => {
          setVerdict(undefined);
          void task.run();
        }}
      >
        {t('log.verify')}
      </Button>
      {task.error !== undefined && <Notice meaning="trouble">{errorText(task.error)}</Notice>}
      {verdict !== undefined && <Result verdict={verdict} />}
    </div>
  );
}

function Result({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useTranslation('console');
  const { entries, whole, brokenAt, headMatches } = verdict;
  if (!whole) return <Notice meaning="trouble">{t('log.broken', { n: formatCount(brokenAt ?? 0) })}</Notice>;
  if (!headMatches) return <Notice meaning="trouble">{t('log.head', { count: entries })}</Notice>;
  return <Notice meaning="done">{t('log.whole', { count: entries })}</Notice>;
}
