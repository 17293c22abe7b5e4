import { describe, expect, it } from 'vitest';
import { exportSvg } from '#renderer/features/brackets/export/export-svg.ts';
import { escapeXml } from '#renderer/features/brackets/export/escape-xml.ts';
import { playStage } from './support/make-stage.ts';
import { makeTexts } from './support/texts.ts';

describe('the exported drawing', () => {
  it('has every match, every round and every name', async () => {
    const stage = playStage('double-elimination', 12, 12);
    const svg = exportSvg(stage, (seed) => `Team ${seed}`, await makeTexts('en'));
    expect(svg.match(/<g /g)).toHaveLength(stage.shapes.length);
    for (let seed = 1; seed <= 12; seed++) expect(svg).toContain(`>Team ${seed}<`);
    for (const round of ['round 1', 'semifinal', 'final']) expect(svg).toContain(`>Winners&#39; ${round}<`);
    expect(svg).toContain('>Grand final<');
  });

  it('draws one part alone', async () => {
    const stage = playStage('double-elimination', 32);
    const svg = exportSvg(stage, String, await makeTexts('en'), { part: 'final' });
    expect(svg.match(/<g /g)).toHaveLength(2);
  });

  it('lets no name become markup', async () => {
    const evil = '"><script>alert(1)</script>&\u0000\ud800';
    const svg = exportSvg(playStage('single-elimination', 2), () => evil, await makeTexts('en'));
    expect(svg).not.toMatch(/<script|\u0000|\ud800/);
    expect(svg).toContain('&quot;&gt;&lt;');
    expect(escapeXml(`a<b & 'c' 😀`)).toBe('a&lt;b &amp; &#39;c&#39; 😀');
  });

  it('speaks Bengali', async () => {
    const svg = exportSvg(playStage('single-elimination', 4), () => 'ঢাকা', await makeTexts('bn'));
    expect(svg).toContain('>সেমিফাইনাল<');
    expect(svg).toContain('>ঢাকা<');
    expect(svg).toContain('>৩<');
  });
});
