import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './shortcuts-help.module.css';

interface ShortcutsHelpProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const SHORTCUTS = [
  { keys: ['Ctrl', 'K'], text: 'palette' },
  { keys: ['/'], text: 'search' },
  { keys: ['C'], text: 'call' },
  { keys: ['Ctrl', 'Z'], text: 'undo' },
  { keys: ['Alt', '↑ ↓'], text: 'seed' },
  { keys: ['Enter'], text: 'open' },
  { keys: ['Esc'], text: 'close' },
  { keys: ['G', 'H'], text: 'home' },
  { keys: ['G', 'E'], text: 'entrants' },
  { keys: ['G', 'B'], text: 'bracket' },
  { keys: ['G', 'M'], text: 'matches' },
  { keys: ['?'], text: 'help' },
] as const;

/** Every shortcut there is. */
export function ShortcutsHelp({ opened, onClose }: ShortcutsHelpProps) {
  const { t } = useTranslation('console');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <dl className={styles.list}>
        {SHORTCUTS.map(({ keys, text }) => (
          <div key={text} className={styles.row}>
            <dt>{t(`shortcuts.${text}`)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
