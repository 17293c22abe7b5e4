import 'brackets-viewer/dist/brackets-viewer.min.css';
import 'brackets-viewer/dist/brackets-viewer.min.js';
import type { ViewerData } from 'brackets-viewer/dist/types.js';
import { afterPaint, atFrameStart } from './frames.ts';

/** brackets-viewer on the same page, fed from brackets-manager's tables. */
export interface Peer {
  /** Draws all, and gives the time from data at hand to the frame painted, in ms. */
  paint(data: ViewerData): Promise<number>;
  countCards(): number;
  clear(): void;
}

export function createPeer(box: HTMLElement): Peer {
  return {
    async paint(data) {
      box.replaceChildren();
      box.hidden = false;
      await atFrameStart();
      const started = performance.now();
      await window.bracketsViewer.render(data, { selector: '#peer', clear: true });
      await afterPaint();
      return performance.now() - started;
    },
    countCards: () => box.querySelectorAll('.match').length,
    clear() {
      box.replaceChildren();
      box.hidden = true;
    },
  };
}
