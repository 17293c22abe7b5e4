import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp } from '@tabler/icons-react';
import i18next from 'i18next';
import { errorText } from '#renderer/lib/error-text.ts';
import type { Deed } from './deeds.ts';
import type { Undo } from './order.ts';
import styles from './announce.module.css';

const SHORT_MS = 4_000;
/** Long enough to read, to think and to reach it by keyboard. */
const UNDO_MS = 12_000;
const ERROR_MS = 10_000;

interface LastUndo {
  readonly toast: string;
  readonly run: () => void;
}

let lastUndo: LastUndo | undefined;

/** Says what was done; where there is a way back the toast offers it, and so does Ctrl/Cmd+Z while it stands. */
export function announceDone(deed: Deed, onUndo: (undo: Undo) => void): void {
  const text = i18next.t(`deed.${deed.key}`, { ns: 'console', ...deed.values });
  const { undo } = deed;
  // One at a time, so that a list of them never lies over what one works on; the newest is what an undo is for.
  notifications.clean();
  lastUndo = undefined;
  if (undo === undefined) {
    notifications.show({ message: text, autoClose: SHORT_MS, closeButtonProps: namedClose() });
    return;
  }
  const run = (): void => {
    notifications.hide(toast);
    lastUndo = undefined;
    onUndo(undo);
  };
  const toast = notifications.show({
    autoClose: UNDO_MS,
    closeButtonProps: namedClose(),
    onClose: () => {
      if (lastUndo?.toast === toast) lastUndo = undefined;
    },
    message: (
      <span className={styles.toast}>
        <span>{text}</span>
        <Button size="xs" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={run}>
          {i18next.t('common:action.undo')}
        </Button>
      </span>
    ),
  });
  lastUndo = { toast, run };
}

/** Takes back what the newest toast offers to take back. */
export function undoLast(): void {
  lastUndo?.run();
}

export function announceFailure(error: unknown): void {
  notifications.clean();
  notifications.show({
    message: errorText(error),
    autoClose: ERROR_MS,
    color: 'trouble',
    className: styles.failure,
    closeButtonProps: namedClose(),
  });
}

/** The cross of a toast has no text of its own. */
function namedClose(): { readonly 'aria-label': string } {
  return { 'aria-label': i18next.t('common:action.close') };
}
