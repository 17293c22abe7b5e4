import { useMemo } from 'react';
import { formatCount, formatGroup } from '#renderer/lib/format.ts';
import type { StagePlan } from '../model/plan-tournament.ts';
import type { PictureLabel } from '../model/picture.ts';
import { drawStage } from '../model/structure-picture.ts';
import styles from './structure-drawing.module.css';

/** How large a unit may get: a bracket of four is no poster. */
const LARGEST_SCALE = 1.8;

/** A picture of a stage. For the eye alone: the list of rounds beside it says the same in words. */
export function StructureDrawing({ plan }: { readonly plan: StagePlan }) {
  const { width, height, boxes, lines, labels } = useMemo(() => drawStage(plan), [plan]);
  return (
    <svg
      className={styles.drawing}
      viewBox={`-2 -4 ${width + 4} ${height + 6}`}
      width={(width + 4) * LARGEST_SCALE}
      aria-hidden
    >
      {lines.map(([x1, y1, x2, y2], index) => (
        <line key={index} className={styles.line} x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
      {boxes.map(({ is, ...box }, index) => (
        <rect key={index} className={styles[is]} rx={is === 'group' || is === 'lobby' ? 2.5 : 1.5} {...box} />
      ))}
      {labels.map((label, index) => (
        <text key={index} className={styles.label} x={label.x} y={label.y}>
          {sayLabel(label)}
        </text>
      ))}
    </svg>
  );
}

function sayLabel({ is, value }: PictureLabel): string {
  if (is === 'group') return formatGroup(value);
  return is === 'more' ? `+${formatCount(value)}` : formatCount(value);
}
