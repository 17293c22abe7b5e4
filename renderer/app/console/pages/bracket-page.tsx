import { Button, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchShape } from '#shared/protocol/dto/match.ts';
import { Bracket, listParts, usePool } from '#renderer/features/brackets/index.ts';
import type { BracketHandle, BracketPart } from '#renderer/features/brackets/index.ts';
import { useTournament } from '#renderer/stores/tournament-store.ts';
import { formatGroup } from '#renderer/lib/format.ts';
import { saveFile } from '#renderer/lib/save-file.ts';
import { Page } from '../layout/page.tsx';
import { usePlace, useRouter } from '../router/router.ts';
import { useOpenTournament } from '../tournament-context.tsx';
import { BracketLegend } from './bracket-legend.tsx';
import { BracketSearch } from './bracket-search.tsx';
import { Link } from '../router/link.tsx';
import { StageSwitch } from './stage-switch.tsx';
import { NotStarted } from './not-started.tsx';
import styles from './bracket-page.module.css';

const NONE: readonly MatchShape[] = [];

/** The bracket whole: search that jumps, parts, legend, export and print; a match opens beside it. */
export function BracketPage() {
  const { t } = useTranslation(['console', 'bracket']);
  const router = useRouter();
  const { selection } = usePlace();
  const { store, tournament, matches, stage } = useOpenTournament();
  const shapes = useTournament(store, (state) => state.stages.get(stage)?.shapes);
  const views = useTournament(store, (state) => state.stages.get(stage)?.views);
  const handle = useRef<BracketHandle>(null);
  const [part, setPart] = useState<BracketPart>('all');
  const [focus, setFocus] = useState<number | null>(null);
  const selected = selection?.kind === 'match' ? selection.no : 0;
  const { pools, pool, setPool } = usePool(shapes ?? NONE, { match: selected, seed: 0 });
  const parts = shapes === undefined ? [] : listParts(shapes, pool);
  const open = (no: number): void => router.select({ kind: 'match', stage, no });
  const fileName = tournament.name.replace(/[\\/:*?"<>|]+/g, ' ').trim();

  if (matches.length > 0 && views?.includes('bracket') !== true) {
    return (
      <Page title={t('rail.bracket')} aside={<StageSwitch />}>
        <p>{t('stages.no-bracket')}</p>
        <Link to={{ route: { page: 'standings', tournament: tournament.id } }}>{t('stages.to-standings')}</Link>
      </Page>
    );
  }
  if (matches.length === 0) {
    return (
      <Page title={t('rail.bracket')}>
        <NotStarted />
      </Page>
    );
  }
  return (
    <Page
      title={t('rail.bracket')}
      fill
      aside={
        <div className={styles.tools}>
          <StageSwitch />
          <BracketSearch
            store={store}
            onFind={(seed) => {
              setFocus(seed);
              handle.current?.jumpToSeed(seed);
            }}
            onClear={() => setFocus(null)}
          />
          {pools.length > 1 && (
            <Select
              className={styles.pool}
              aria-label={t('bracket.group')}
              data={pools.map((one) => ({
                value: String(one),
                label: t('stages.group', { group: formatGroup(one) }),
              }))}
              value={String(pool)}
              allowDeselect={false}
              onChange={(value) => setPool(Number(value))}
            />
          )}
          {parts.length > 1 && (
            <SegmentedControl
              className={styles.parts}
              aria-label={t('bracket.part')}
              data={['all' as const, ...parts.filter((one) => one !== 'all')].map((value) => ({
                value,
                label: t(`bracket:parts.${value}`),
              }))}
              value={part}
              onChange={(value) => setPart(value as BracketPart)}
            />
          )}
          <Menu>
            <Menu.Target>
              <Button leftSection={<IconDownload size={16} aria-hidden />}>{t('bracket.export')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                onClick={() => void handle.current?.exportPng().then((blob) => saveFile(`${fileName}.png`, blob))}
              >
                {t('bracket.png')}
              </Menu.Item>
              <Menu.Item
                onClick={() =>
                  void handle.current
                    ?.exportSvg()
                    .then((svg) => saveFile(`${fileName}.svg`, new Blob([svg], { type: 'image/svg+xml' })))
                }
              >
                {t('bracket.svg')}
              </Menu.Item>
              <Menu.Item onClick={() => window.print()}>{t('bracket.print')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      }
    >
      <div className={styles.bracket}>
        <Bracket
          ref={handle}
          store={store}
          stage={stage}
          part={part}
          pool={pool}
          onPool={setPool}
          selected={selected === 0 ? null : selected}
          focusEntrant={focus}
          onSelect={open}
          onOpen={open}
        />
      </div>
      <BracketLegend />
    </Page>
  );
}
