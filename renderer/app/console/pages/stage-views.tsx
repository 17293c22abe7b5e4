import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What of a stage the page shows: its views, and the cross table of a table in which every two meet. */
export type ShownView = 'table' | 'cross' | 'rounds' | 'lobbies';

interface StageViewsProps {
  readonly views: readonly ShownView[];
  readonly shown: ShownView;
  readonly onShow: (view: ShownView) => void;
}

export function StageViews({ views, shown, onShow }: StageViewsProps) {
  const { t } = useTranslation('console');
  if (views.length < 2) return null;
  return (
    <SegmentedControl
      aria-label={t('stages.view')}
      data={views.map((view) => ({ value: view, label: t(`stages.${view}`) }))}
      value={shown}
      onChange={(value) => onShow(views.find((view) => view === value) ?? shown)}
    />
  );
}
