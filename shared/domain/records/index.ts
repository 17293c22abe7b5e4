export { judgeGraph } from './judge-graph.ts';
export { judgeResults } from './judge-results.ts';
export { judgeRulings } from './judge-rulings.ts';
