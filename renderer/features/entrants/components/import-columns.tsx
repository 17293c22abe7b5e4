import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../api/operations.ts';
import styles from './import-dialog.module.css';

type ImportColumnsProps = Pick<ImportPreview, 'columns' | 'ignored'>;

/** What was made of each column of a file, and what was left: a heading that nobody knows must not vanish without a word. */
export function ImportColumns({ columns, ignored }: ImportColumnsProps) {
  const { t } = useTranslation('console');
  if (columns.length === 0) return null;
  return (
    <p className={styles.columns}>
      {columns.map(({ heading, as }) => t('import.column', { heading, as: t(`import.as.${as}`) })).join(' · ')}
      {ignored.length > 0 && <span> · {t('import.ignored', { headings: ignored.join(', ') })}</span>}
    </p>
  );
}
