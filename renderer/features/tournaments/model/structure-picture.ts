import type { StagePlan } from './plan-tournament.ts';
import { drawBracket } from './bracket-picture.ts';
import { foldColumns, MOST_ROWS } from './picture.ts';
import type { Picture, PictureBox, PictureLabel } from './picture.ts';

const MOST_GROUPS = 12;
const GROUPS_IN_A_ROW = 6;
const MOST_GROUP_ROWS = 8;

/** The stage as one sees it: the tree of a bracket, groups with a mark at those that go on, rounds or lobbies in columns. */
export function drawStage(plan: StagePlan): Picture {
  // Of brackets that are alike the first one.
  if (plan.views.includes('bracket')) return drawBracket(plan.graph.filter(({ pool = 1 }) => pool === 1));
  if (plan.graph.length > 0) return drawGroups(plan.groups, plan.advance);
  const counts = plan.structure.rounds.map(({ matches }) => matches);
  return drawColumns(counts, plan.views.includes('lobbies') ? 'lobby' : 'match');
}

function drawGroups(groups: readonly number[], advance: number): Picture {
  const shown = groups.slice(0, MOST_GROUPS);
  const rows = Math.min(MOST_GROUP_ROWS, Math.max(...groups));
  const [width, height] = [44, rows * 7 + 6];
  const boxes: PictureBox[] = [];
  const labels: PictureLabel[] = [];
  for (const [index, size] of shown.entries()) {
    const x = (index % GROUPS_IN_A_ROW) * (width + 10);
    const y = 14 + Math.floor(index / GROUPS_IN_A_ROW) * (height + 24);
    if (groups.length > 1) labels.push({ x: x + width / 2, y: y - 4, is: 'group', value: index + 1 });
    boxes.push({ x, y, width, height, is: 'group' });
    for (let row = 0; row < Math.min(size, rows); row++) {
      boxes.push({ x: x + 5, y: y + 5 + row * 7, width: width - 10, height: 3, is: row < advance ? 'row-on' : 'row' });
    }
    // How many there are, where not every one is drawn.
    if (size > rows) labels.push({ x: x + width / 2, y: y + height + 9, is: 'count', value: size });
  }
  const lines = Math.ceil(shown.length / GROUPS_IN_A_ROW);
  const more = groups.length - shown.length;
  const across = Math.min(shown.length, GROUPS_IN_A_ROW) * (width + 10) - 10;
  if (more > 0) labels.push({ x: across + 14, y: 14 + height / 2, is: 'more', value: more });
  return { width: across + (more > 0 ? 30 : 0), height: 14 + lines * (height + 24) - 10, boxes, labels, lines: [] };
}

/** Rounds beside each other; of too many the first and the last ones. */
function drawColumns(counts: readonly number[], is: 'match' | 'lobby'): Picture {
  const most = Math.min(MOST_ROWS, Math.max(...counts));
  const [width, unit] = is === 'lobby' ? [20, 20] : [26, 9];
  const height = most * unit;
  const boxes: PictureBox[] = [];
  const labels: PictureLabel[] = [];
  const columns = foldColumns(counts.map((count) => ({ count })));
  for (const [column, one] of columns.entries()) {
    const x = column * (width + 12);
    if ('left' in one) {
      labels.push({ x: x + width / 2, y: height / 2, is: 'more', value: one.left });
      continue;
    }
    labels.push({ x: x + width / 2, y: height + 13, is: 'count', value: one.count });
    if (one.count > MOST_ROWS) {
      boxes.push({ x, y: 0, width, height, is: 'bulk' });
      continue;
    }
    const top = (height - one.count * unit) / 2;
    for (let row = 0; row < one.count; row++)
      boxes.push({ x, y: top + row * unit + 1, width, height: is === 'lobby' ? unit - 4 : 5, is });
  }
  return { width: columns.length * (width + 12) - 12, height: height + 18, boxes, labels, lines: [] };
}
