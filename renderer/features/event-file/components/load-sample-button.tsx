import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { getLanguage } from '#renderer/lib/language.ts';
import { useLoadSample } from '../api/operations.ts';

/** Brings the sample event in, in the language in use. */
export function LoadSampleButton() {
  const { t } = useTranslation('console');
  const load = useLoadSample();
  const language = getLanguage() === 'bn' ? 'bn' : 'en';
  return (
    <Button loading={load.isPending} onClick={() => load.mutate({ input: { language } })}>
      {t('event-file.load-sample')}
    </Button>
  );
}
