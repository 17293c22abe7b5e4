import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { nameEntrant } from '#tests/renderer/brackets/support/names.ts';
import { findChromium } from '#tests/support/find-chromium.ts';
import type { Figures } from '../figure.ts';
import { round } from '../measure.ts';
import { makePeerData } from './peer-data.ts';
import { servePage } from './serve-page.ts';

/** Ours and theirs alternate this many times, so that a busy moment of the machine meets both. */
const TURNS = 7;
const UPDATES = 205;
const PAN_FRAMES = 240;
/** A frame at 60 a second, and what the clock of a browser is coarse by. */
const FRAME_MS = 16.7 + 0.3;

/**
 * Measures the bracket in a real browser beside brackets-viewer, in one run on one page: both draw the same 512 double
 * elimination, fresh and with the same names. Needs a Chromium; without one it says so and measures nothing.
 */
export async function benchBrowser(): Promise<Figures> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    process.stderr.write('bench: no Chromium found (set MATCHDESK_CHROMIUM), the browser is not measured\n');
    return {};
  }
  const served = await servePage();
  try {
    const browser = await chromium.launch({ executablePath });
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.goto(served.url);
      await page.waitForSelector('html[data-ready]');
      await page.evaluate(() => document.fonts.ready);
      return {
        ...(await benchPaint(page)),
        ...(await benchUpdate(page)),
        ...(await benchSearch(page)),
        ...(await benchPan(page)),
      };
    } finally {
      await browser.close();
    }
  } finally {
    await served.stop();
  }
}

/** How ours is painted: as it is used, cut to the view; all cards in the document; and all of them laid out at once. */
const WAYS = {
  used: { entrants: 512 },
  all: { entrants: 512, culling: false },
  laid: { entrants: 512, culling: false, layOutAll: true },
} as const;

type Way = keyof typeof WAYS;

/** brackets-viewer always draws all of its cards, so ours is measured with all of them as well. */
async function benchPaint(page: Page): Promise<Figures> {
  const data = await page.evaluateHandle((sent) => sent, await makePeerData(512, nameEntrant));
  const times: Record<Way | 'peer', number[]> = { used: [], all: [], laid: [], peer: [] };
  const cards = { used: 0, all: 0, laid: 0, peer: 0 };
  const paintPeer = () =>
    page.evaluate(async (peerData) => {
      const { peer } = window.bench;
      const time = await peer.paint(peerData);
      const count = peer.countCards();
      peer.clear();
      return { time, count };
    }, data);
  const paintOurs = (setup: (typeof WAYS)[Way]) =>
    page.evaluate(async (wanted) => {
      const { ours } = window.bench;
      ours.prepare(wanted);
      const time = await ours.paint();
      const count = ours.countCards();
      ours.unmount();
      return { time, count };
    }, setup);
  const contestants = ['peer', 'used', 'all', 'laid'] as const;
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const who of turn % 2 === 0 ? contestants : contestants.toReversed()) {
      const { time, count } = who === 'peer' ? await paintPeer() : await paintOurs(WAYS[who]);
      cards[who] = count;
      // The first turn only warms the compiler up.
      if (turn > 0) times[who].push(time);
    }
  }
  const ratio = (way: Way) => round(median(times.peer) / median(times[way]));
  return {
    'paint 512, as used: brackets-viewer / ours': { value: ratio('used'), unit: 'times', atLeast: 2 },
    'paint 512, all cards: brackets-viewer / ours': { value: ratio('all'), unit: 'times', atLeast: 2 },
    'paint 512, all laid out: brackets-viewer / ours': { value: ratio('laid'), unit: 'times' },
    'paint 512, as used: ours': { value: round(median(times.used)), unit: 'ms' },
    'paint 512, all cards: ours': { value: round(median(times.all)), unit: 'ms' },
    'paint 512, all laid out: ours': { value: round(median(times.laid)), unit: 'ms' },
    'paint 512: brackets-viewer': { value: round(median(times.peer)), unit: 'ms' },
    'cards drawn: ours, as used': { value: cards.used, unit: 'count' },
    'cards drawn: ours, all': { value: cards.all, unit: 'count', atLeast: cards.peer },
    'cards drawn: brackets-viewer': { value: cards.peer, unit: 'count' },
  };
}

async function benchUpdate(page: Page): Promise<Figures> {
  const times = await page.evaluate(async (count) => {
    const { ours } = window.bench;
    ours.prepare({ entrants: 512 });
    await ours.paint();
    const [, , , , , ...measured] = await ours.update(count);
    ours.unmount();
    return measured;
  }, UPDATES);
  return {
    'update one match: median': { value: round(median(times)), unit: 'ms', atMost: 2 },
    'update one match: p95': { value: round(quantile(times, 0.95)), unit: 'ms', atMost: 2 },
  };
}

async function benchSearch(page: Page): Promise<Figures> {
  // Names that stand far apart, each found for the first time but the first one, which builds the index.
  const texts = [7, 4090, 2049, 513, 3333, 1025, 2900, 64].map(nameEntrant);
  const times = await page.evaluate(async (names) => {
    const { ours } = window.bench;
    ours.prepare({ entrants: 4096 });
    await ours.paint();
    const measured: number[] = [];
    for (const name of names) measured.push(await ours.search(name));
    ours.unmount();
    return measured;
  }, texts);
  return {
    'search and jump in 4,096: median': { value: round(median(times)), unit: 'ms', atMost: 100 },
    'search and jump in 4,096: slowest': { value: round(Math.max(...times)), unit: 'ms', atMost: 100 },
  };
}

async function benchPan(page: Page): Promise<Figures> {
  const times = await page.evaluate(async (frames) => {
    const { ours } = window.bench;
    ours.prepare({ entrants: 512 });
    await ours.paint();
    const measured = await ours.pan(frames);
    ours.unmount();
    return measured;
  }, PAN_FRAMES);
  const inTime = times.filter((time) => time <= FRAME_MS).length;
  return {
    'pan 512: share of frames within 16.7 ms': { value: round(inTime / times.length), unit: 'times' },
    'pan 512: frame p95': { value: round(quantile(times, 0.95)), unit: 'ms' },
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
