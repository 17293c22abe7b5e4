export { exportPng } from './export-png.ts';
export { exportSvg } from './export-svg.ts';
export { PAPER_COLORS, readPageColors } from './svg-colors.ts';
