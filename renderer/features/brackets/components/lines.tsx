import { memo, useSyncExternalStore } from 'react';
import { PathPen, traceLine } from '../layout/lines.ts';
import type { RouteLine } from '../model/routes.ts';
import type { Scene } from '../model/scene.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

interface LinesProps {
  /** The lines in view, as one path. */
  readonly path: string;
}

/** The lines between cards, and on top of them the way that is lit: a winner's whole, a loser's dashed. */
export const Lines = memo(function Lines({ path }: LinesProps) {
  const { scene } = useBracket();
  const route = useSyncExternalStore(scene.highlight.subscribe, scene.highlight.getRoute);
  return (
    <svg className={styles.lines} aria-hidden="true" focusable="false">
      <path className={styles.line} d={path} />
      {route.losers.length > 0 && <path className={styles.loserRoute} d={traceRoute(scene, route.losers)} />}
      {route.winners.length > 0 && <path className={styles.winnerRoute} d={traceRoute(scene, route.winners)} />}
    </svg>
  );
});

function traceRoute({ layout }: Scene, lines: readonly RouteLine[]): string {
  const pen = new PathPen();
  for (const { from, to } of lines) {
    if (layout.shown[from - 1] === 1 && layout.shown[to - 1] === 1) traceLine(pen, layout, from, to);
  }
  return pen.d;
}
