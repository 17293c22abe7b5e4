import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface JoinDraft {
  readonly code: string;
  readonly name: string;
  readonly pin: string;
  readonly needsPin: boolean;
}

type Faults = { readonly [field in 'code' | 'name' | 'pin']?: string | undefined };

/** What is missing in the form; said after the first try, and gone as soon as it is put right. */
export function useJoinFaults({ code, name, pin, needsPin }: JoinDraft): { shown: Faults; check: () => boolean } {
  const { t } = useTranslation('player');
  const [tried, setTried] = useState(false);
  const hasPin = pin.length >= 4;
  const faults: Faults = {
    ...(code.length !== 6 && { code: t('join.codeFault') }),
    ...(name.trim() === '' && { name: t('join.nameFault') }),
    ...((needsPin || pin !== '') && !hasPin && { pin: t('join.pinFault') }),
  };
  return {
    shown: tried ? faults : {},
    check: () => {
      setTried(true);
      return Object.keys(faults).length === 0;
    },
  };
}
