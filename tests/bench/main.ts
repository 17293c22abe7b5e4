import { parseArgs } from 'node:util';
import { isMet } from './figure.ts';
import type { Figure, Figures } from './figure.ts';
import { SECTIONS } from './sections.ts';

const HELP = `npm run --silent bench -- [--json] [--only SECTION,...]

Measures what was promised, beside peers in the same run. Sections: ${Object.keys(SECTIONS).join(', ')}.
--json prints one line of JSON: {"section": {"figure": {"value", "unit", "atLeast" | "atMost"}}}.
`;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
});
const names = values.only?.split(',') ?? Object.keys(SECTIONS);
const unknown = names.find((name) => SECTIONS[name] === undefined);

if (values.help) {
  process.stdout.write(HELP);
} else if (unknown !== undefined) {
  process.stderr.write(`bench: there is no section "${unknown}"\n\n${HELP}`);
  process.exitCode = 2;
} else {
  const report: Record<string, Figures> = {};
  for (const name of names) {
    const figures = (await SECTIONS[name]?.()) ?? {};
    report[name] = figures;
    if (!values.json) process.stdout.write(tabulate(name, figures));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
}

function tabulate(section: string, figures: Figures): string {
  const width = Math.max(...Object.keys(figures).map((name) => name.length));
  const lines = Object.entries(figures).map(([name, figure]) => {
    const value = String(figure.value).padStart(10);
    return `  ${name.padEnd(width)} ${value} ${figure.unit.padEnd(5)} ${tellPromise(figure)}`.trimEnd();
  });
  return [section, ...lines, ''].join('\n');
}

function tellPromise(figure: Figure): string {
  const { atLeast, atMost } = figure;
  if (atLeast === undefined && atMost === undefined) return '';
  const promise = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
  return `${isMet(figure) ? 'ok' : 'MISSED'} (${promise})`;
}
