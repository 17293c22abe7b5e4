import { useEffect, useRef } from 'react';
import { BarsPainter } from '../model/bars-painter.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

/** The bracket from afar. It paints by itself as the camera moves, and is empty while cards are drawn. */
export function BarsCanvas() {
  const { scene } = useBracket();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!canvas.current) return;
    const painter = new BarsPainter(canvas.current, scene);
    const paint = () => {
      if (scene.getDrawn().detail === 'bars') painter.paint(scene.control.camera, scene.control.view);
      else painter.clear();
    };
    const repaint = () => {
      painter.forgetColors();
      paint();
    };
    const stops = [
      scene.control.subscribe(paint),
      scene.subscribeDrawn(paint),
      scene.source.subscribeRows(paint),
      scene.highlight.subscribe(paint),
      listenToTheme(repaint),
    ];
    paint();
    return () => stops.forEach((stop) => stop());
  }, [scene]);

  return <canvas ref={canvas} className={styles.bars} aria-hidden="true" />;
}

function listenToTheme(changed: () => void): () => void {
  const wish = matchMedia('(prefers-color-scheme: light)');
  const observer = new MutationObserver(changed);
  wish.addEventListener('change', changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    wish.removeEventListener('change', changed);
    observer.disconnect();
  };
}
