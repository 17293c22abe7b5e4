import { useEffect, useRef } from 'react';
import { getRoundKey } from '../layout/columns.ts';
import type { Block } from '../layout/layout-bracket.ts';
import { BLOCK_HEAD, COLUMN_PITCH } from '../layout/metrics.ts';
import type { Camera, Size } from '../camera/camera.ts';
import { useBracket } from './bracket-context.ts';
import styles from './drawing.module.css';

const STRIP_HEIGHT = 38;
const AIR = 10;
/** Columns narrower than this on the screen show a number instead of a name. */
const ROOM_FOR_NAME = 120;

/** The names of the rounds. A strip rests above its block and stays at the edge of the view while the block passes. */
export function RoundHeads() {
  const { scene } = useBracket();
  return scene.layout.blocks.map((block, i) => <Strip key={i} block={block} />);
}

function Strip({ block }: { readonly block: Block }) {
  const { scene, rounds, texts } = useBracket();
  const strip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const place = () => {
      if (strip.current) placeStrip(strip.current, block, scene.control.camera, scene.control.view);
    };
    place();
    return scene.control.subscribe(place);
  }, [block, scene]);

  return (
    <div ref={strip} className={styles.strip} aria-hidden="true">
      {block.rounds.map(({ part, round, column }) => {
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
  );
}

function placeStrip(strip: HTMLElement, block: Block, { x, y, zoom }: Camera, view: Size): void {
  const rest = y + (block.top + BLOCK_HEAD) * zoom - STRIP_HEIGHT - AIR * Math.min(1, zoom);
  const end = y + block.bottom * zoom - STRIP_HEIGHT;
  const top = Math.min(Math.max(rest, 0), end);
  const isSeen = top > -STRIP_HEIGHT && top < view.height;
  strip.hidden = !isSeen;
  if (!isSeen) return;
  strip.style.transform = `translateY(${Math.round(top)}px)`;
  strip.style.setProperty('--x', `${x}px`);
  strip.style.setProperty('--pitch', `${COLUMN_PITCH * zoom}px`);
  strip.toggleAttribute('data-resting', top === rest);
  strip.toggleAttribute('data-narrow', COLUMN_PITCH * zoom < ROOM_FOR_NAME);
}
