import type { StageConfigDto } from '#shared/protocol/dto/tournament.ts';
import type { Evening, Shown } from './evening.ts';

const LENGTHS = { default: { bestOf: 1 as const } };
const POINTS = { win: 3, draw: 1, loss: 0 };

export const SINGLE: StageConfigDto = { format: 'single-elimination', thirdPlace: true, lengths: LENGTHS };
const DOUBLE: StageConfigDto = {
  format: 'double-elimination',
  grandFinal: 'reset',
  losersOrder: 'start-gg',
  lengths: LENGTHS,
};
const GROUPS: StageConfigDto = {
  format: 'round-robin',
  groups: 4,
  times: 1,
  points: POINTS,
  tieBreaks: ['points', 'head-to-head', 'score-difference', 'score-for'],
  length: { bestOf: 1 },
};
const SWISS: StageConfigDto = {
  format: 'swiss',
  end: { rounds: 5 },
  pairing: 'score-groups',
  points: { win: 1, draw: 0.5, loss: 0 },
  tieBreaks: ['points', 'buchholz', 'opponents-match-wins'],
  lengths: LENGTHS,
};
const ROYALE: StageConfigDto = {
  format: 'battle-royale',
  rounds: 4,
  lobbySize: 20,
  pauses: 'allowed',
  points: { placement: [12, 9, 7, 5, 4, 3, 2, 1], kill: 1 },
  tieBreaks: ['points', 'wins', 'kills'],
};
const FREE: StageConfigDto = { format: 'free-for-all', lobbySize: 6, advance: 3, tieBreaks: [] };
const HILL: StageConfigDto = { format: 'king-of-the-hill', direction: 'climb', lengths: LENGTHS };

/** One tournament for each way of playing, by the word in its pictures' names. */
export const TOURNAMENTS: Readonly<Record<string, (evening: Evening) => Promise<Shown>>> = {
  async single(evening) {
    const id = await evening.give('Single Cup', SINGLE, 13);
    await evening.play(id, 1, 2);
    return { id, name: 'Single Cup', match: { stage: 1, no: 2 } };
  },
  async double(evening) {
    const id = await evening.give('Double Cup', DOUBLE, 12);
    await evening.play(id);
    return { id, name: 'Double Cup', match: { stage: 1, no: 5 } };
  },
  async groups(evening) {
    const id = await evening.give('Group Cup', GROUPS, 18);
    await evening.play(id, 1, 8);
    return { id, name: 'Group Cup', match: { stage: 1, no: 1 } };
  },
  async playoff(evening) {
    const id = await evening.give('Masters', { ...GROUPS, groups: 2 }, 8, SINGLE);
    await evening.play(id);
    await evening.send('stage.open', { tournament: id, stage: 2 });
    return { id, name: 'Masters', match: { stage: 2, no: 1 } };
  },
  async pools(evening) {
    const id = await evening.give('Pool Cup', { ...DOUBLE, groups: 2, until: 4 }, 20);
    await evening.play(id);
    await evening.play(id, 1, 6);
    return { id, name: 'Pool Cup', match: { stage: 1, no: 9 } };
  },
  async carried(evening) {
    const pools: StageConfigDto = { ...DOUBLE, groups: 2, until: 4 };
    const id = await evening.give('Top Eight Cup', pools, 20, { ...DOUBLE, losersStart: 4 }, 4);
    for (let round = 0; round < 6; round++) await evening.play(id);
    await evening.send('stage.open', { tournament: id, stage: 2 });
    await evening.play(id, 2, 2);
    return { id, name: 'Top Eight Cup', match: { stage: 2, no: 3 } };
  },
  async swiss(evening) {
    const id = await evening.give('Swiss Open', SWISS, 17);
    await evening.play(id);
    await evening.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    await evening.play(id);
    await evening.send('stage.drawRound', { tournament: id, stage: 1, round: 3 });
    await evening.play(id, 1, 5);
    const change = { kind: 'score' as const, games: [[0, 2]] as [number, number][] };
    await evening.send('match.change', { match: { tournament: id, stage: 1, no: 1 }, change });
    return { id, name: 'Swiss Open', match: { stage: 1, no: 20 } };
  },
  async royale(evening) {
    const id = await evening.give('Battle Night', ROYALE, 20);
    await evening.endLobbies(id);
    await evening.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    await evening.endLobbies(id);
    return { id, name: 'Battle Night', match: { stage: 1, no: 2 } };
  },
  async free(evening) {
    const id = await evening.give('Free For All', FREE, 16);
    await evening.endLobbies(id);
    await evening.send('stage.drawRound', { tournament: id, stage: 1, round: 2 });
    return { id, name: 'Free For All', match: { stage: 1, no: 4 } };
  },
  async hill(evening) {
    const id = await evening.give('King of the Hill', HILL, 6);
    await evening.play(id, 1, 0);
    return { id, name: 'King of the Hill', match: { stage: 1, no: 1 } };
  },
};
