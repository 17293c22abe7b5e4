/** The crowd in a process of its own: as many clients at our host as at the bare server. */
import { setTimeout as pause } from 'node:timers/promises';
import { obey } from './child.ts';
import { Member, type Place } from './member.ts';
import { moment } from './moment.ts';
import type { CrowdAnswers, CrowdOrder, Which } from './orders.ts';
import { percentile } from './percentile.ts';

const clients = Number(process.argv[2]);
/** So many connect at a time at the beginning. */
const AT_A_TIME = 100;
const PATIENCE_MS = 60_000;

const crowds: Partial<Record<Which, Member[]>> = {};
/** When each event came: a row of `most` for each member. */
let arrivals = new Float64Array(0);
let most = 0;
let ready = 0;

async function join(order: Extract<CrowdOrder, { kind: 'join' }>): Promise<CrowdAnswers['join']> {
  const prefix = `{"t":"event","topic":"${order.topic ?? ''}","offset":`.length;
  const place: Place = {
    url: order.url,
    topic: order.topic,
    prefix,
    onEvent: (member, at) => {
      if (member.got < most) arrivals[member.no * most + member.got] = at;
    },
    onReady: () => (ready += 1),
  };
  const members = Array.from({ length: clients }, (_, no) => new Member(no, place));
  crowds[order.which] = members;
  ready = 0;
  for (let first = 0; first < clients; first += AT_A_TIME) {
    const some = members.slice(first, first + AT_A_TIME);
    some.forEach((member) => member.connect());
    await until(() => ready >= first + some.length);
  }
  return { head: members[0]?.last ?? 0 };
}

function begin(which: Which, atMost: number): void {
  most = atMost;
  arrivals = new Float64Array(clients * most);
  for (const member of at(which)) member.got = 0;
}

async function end(which: Which, stamps: readonly number[]): Promise<CrowdAnswers['end']> {
  const members = at(which);
  await until(() => members.every(({ got }) => got >= stamps.length));
  const times: number[] = [];
  let lost = 0;
  for (const member of members) {
    lost += Math.abs(stamps.length - member.got) + member.faults;
    member.faults = 0;
    stamps.slice(0, member.got).forEach((stamp, k) => times.push((arrivals[member.no * most + k] ?? 0) - stamp));
  }
  const sorted = Float64Array.from(times).sort();
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), delivered: sorted.length, lost };
}

async function comeBack(head: number): Promise<CrowdAnswers['return']> {
  const members = at('ours');
  const from = moment();
  for (const member of members) member.connect();
  await until(() => members.every(({ last }) => last >= head));
  const retries = members.reduce((sum, member) => sum + member.retries, 0);
  return { seconds: (moment() - from) / 1000, retries };
}

async function settle(head: number): Promise<CrowdAnswers['settle']> {
  const members = at('ours');
  await until(() => members.every(({ last }) => last >= head));
  return { missed: members.reduce((sum, { last, faults }) => sum + Math.abs(head - last) + faults, 0) };
}

function at(which: Which): Member[] {
  return crowds[which] ?? [];
}

/** False when it does not become true in time: then what is missing is counted. */
async function until(condition: () => boolean): Promise<boolean> {
  const limit = moment() + PATIENCE_MS;
  while (!condition()) {
    if (moment() > limit) return false;
    await pause(2);
  }
  return true;
}

obey<CrowdOrder>(null, async (order) => {
  switch (order.kind) {
    case 'join':
      return join(order);
    case 'begin':
      return begin(order.which, order.most);
    case 'end':
      return end(order.which, order.stamps);
    case 'drop':
      return at('ours').forEach((member) => member.drop());
    case 'return':
      return comeBack(order.head);
    case 'settle':
      return settle(order.head);
  }
});
