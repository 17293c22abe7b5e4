import { round } from '../measure.ts';
import type { Report, Side } from './run.ts';

/** A report for people, with what was promised. */
export function tabulate(report: Report): string {
  const { ours, bare, ratio, command, reconnect } = report;
  return [
    `${report.clients} clients        ours       bare`,
    row('p50, ms', ours.p50, bare.p50),
    row('p99, ms', ours.p99, bare.p99),
    row('cpu, us a message', ours.cpu * 1000, bare.cpu * 1000),
    row('memory, MB', ours.rssMb, bare.rssMb),
    row('lost', ours.lost, bare.lost),
    promise('p99, ours to bare', ratio.p99, 1.5),
    promise('cpu, ours to bare', ratio.cpu, 1.5),
    promise('p99, ms', ours.p99, 250),
    promise('memory, MB', ours.rssMb, 600),
    promise('lost', ours.lost, 0),
    promise("an organizer's command, p99, ms", command.p99, 100),
    promise('all come back at once, s', reconnect.seconds, 10),
    promise('missed then', reconnect.missed, 0),
  ].join('\n');
}

function row(name: string, ours: Side[keyof Side], bare: Side[keyof Side]): string {
  return `  ${name.padEnd(18)}${String(round(ours)).padStart(11)}${String(round(bare)).padStart(11)}`;
}

function promise(name: string, value: number, atMost: number): string {
  return `  ${name.padEnd(34)}${String(round(value)).padStart(8)}  ${value <= atMost ? 'ok' : 'MISSED'} (at most ${atMost})`;
}
