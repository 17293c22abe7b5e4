import { expect, it } from 'vitest';
import { DRIFT_MS, driftAt } from '#renderer/features/venue/model/drift.ts';

const steps = Array.from({ length: 40 }, (_, index) => driftAt(index * DRIFT_MS));

it('moves the picture with every step', () => {
  expect(
    steps.every((step, index) => index === 0 || step.x !== steps[index - 1]?.x || step.y !== steps[index - 1]?.y),
  ).toBe(true);
});

it('stays within a hundredth of the screen, where nothing is cut', () => {
  expect(steps.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
});
