import { useEffect, useRef } from 'react';
import { getRoundKey } from '../layout/columns.ts';
import { THIRD } from '../layout/graph.ts';
import type { Block } from '../layout/layout-bracket.ts';
import { BLOCK_HEAD, COLUMN_PITCH } from '../layout/metrics.ts';
import type { Camera, Size } from '../camera/camera.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

const STRIP_HEIGHT = 38;
const AIR = 10;
/** Columns narrower than this on the screen show a number instead of a name. */
const ROOM_FOR_NAME = 120;
/** And narrower than this, the name alone. */
const ROOM_FOR_LENGTH = 250;

/** The names of the rounds. A strip rests above its block and stays at the edge of the view while the block passes. */
export function RoundHeads() {
  const { scene } = useBracket();
  return scene.layout.blocks.map((block, i) => <Strip key={i} block={block} />);
}

function Strip({ block }: { readonly block: Block }) {
  const { scene, rounds, texts } = useBracket();
  const strip = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const place = () => {
      const { camera, view } = scene.control;
      if (!strip.current || !track.current) return;
      placeStrip(strip.current, block, camera, view);
      track.current.style.transform = `translateX(${camera.x}px)`;
    };
    place();
    return scene.control.subscribe(place);
  }, [block, scene]);

  return (
    <div ref={strip} className={styles.strip} aria-hidden="true">
      <div ref={track} className={styles.track}>
        {block.rounds.filter(isHead).map(({ part, round, column }) => {
          const info = rounds.get(getRoundKey(part, round));
          if (!info) return null;
          return (
            <div key={getRoundKey(part, round)} className={styles.head} style={{ ['--column' as string]: column }}>
              <span className={styles.headName}>{texts.round(info.name)}</span>
              <span className={styles.headLength}>{texts.length(info.length)}</span>
              <span className={styles.headNumber}>{texts.number(round)}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The match for place 3 shares its column with the final and has its name above it. */
function isHead({ part }: { readonly part: number }): boolean {
  return part !== THIRD;
}

function placeStrip(strip: HTMLElement, block: Block, { y, zoom }: Camera, view: Size): void {
  const rest = y + (block.top + BLOCK_HEAD) * zoom - STRIP_HEIGHT - AIR * Math.min(1, zoom);
  const end = y + block.bottom * zoom - STRIP_HEIGHT;
  const top = Math.min(Math.max(rest, 0), end);
  const pitch = COLUMN_PITCH * zoom;
  const narrow = pitch < ROOM_FOR_NAME;
  // From afar there is no room between the blocks: only at the edge of the view.
  const hasRoom = !narrow || block.top === 0 || rest <= 0;
  const isSeen = hasRoom && top > -STRIP_HEIGHT && top < view.height;
  strip.hidden = !isSeen;
  if (!isSeen) return;
  strip.style.transform = `translateY(${Math.round(top)}px)`;
  strip.toggleAttribute('data-resting', top === rest);
  // Only a zoom changes these, and a pan must not make the browser look at every name again.
  if (strip.dataset['pitch'] === String(pitch)) return;
  strip.dataset['pitch'] = String(pitch);
  strip.style.setProperty('--pitch', `${pitch}px`);
  strip.toggleAttribute('data-narrow', narrow);
  strip.toggleAttribute('data-name-only', pitch < ROOM_FOR_LENGTH);
}
