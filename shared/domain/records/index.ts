export { judgeGraph } from './judge-graph.ts';
export { judgeResults } from './judge-results.ts';
export { countOpenedBy, judgeRulings } from './judge-rulings.ts';
