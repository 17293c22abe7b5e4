import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useBracket } from './bracket-context.ts';
import styles from './toolbar.module.css';

const ZOOM_STEP = 1.4;

interface ToolbarProps {
  readonly view: 'drawing' | 'list';
  readonly onView: (view: 'drawing' | 'list') => void;
}

/** Zoom, show all, and the switch between the drawing and the list of rounds. */
export function Toolbar({ view, onView }: ToolbarProps) {
  const { scene, texts } = useBracket();
  const isDrawing = view === 'drawing';
  return (
    <div role="toolbar" aria-label={texts.fill('tools.label')} className={styles.toolbar}>
      <Tool
        label={texts.fill(isDrawing ? 'tools.list' : 'tools.drawing')}
        onPress={() => onView(isDrawing ? 'list' : 'drawing')}
      >
        {isDrawing ? <path d="M5 6h14M5 12h14M5 18h9" /> : <path d="M4 6h6v12H4M10 12h10" />}
      </Tool>
      {isDrawing && (
        <>
          <span className={styles.gap} />
          <Tool label={texts.fill('tools.zoomOut')} onPress={() => scene.control.zoomBy(1 / ZOOM_STEP)}>
            <path d="M6 12h12" />
          </Tool>
          <ZoomLevel />
          <Tool label={texts.fill('tools.zoomIn')} onPress={() => scene.control.zoomBy(ZOOM_STEP)}>
            <path d="M6 12h12M12 6v12" />
          </Tool>
          <Tool label={texts.fill('tools.fit')} onPress={() => scene.control.fit()}>
            <path d="M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5" />
          </Tool>
        </>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Tool({ label, onPress, children }: ToolProps) {
  return (
    <button type="button" className={styles.tool} aria-label={label} title={label} onClick={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {children}
      </svg>
    </button>
  );
}

/** Written by hand: a zoom changes it on every frame, and nothing else needs to render for that. */
function ZoomLevel() {
  const { scene, texts } = useBracket();
  const output = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const write = () => {
      const percent = `${texts.number(Math.round(scene.control.camera.zoom * 100))}%`;
      if (output.current && output.current.textContent !== percent) output.current.textContent = percent;
    };
    write();
    return scene.control.subscribe(write);
  }, [scene, texts]);

  return <span ref={output} className={styles.level} />;
}
