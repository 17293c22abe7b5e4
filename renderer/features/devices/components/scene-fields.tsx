import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scene } from '#shared/protocol/dto/session.ts';
import type { TournamentDto } from '#shared/protocol/dto/tournament.ts';
import { formatGroup, formatNumber } from '#renderer/lib/format.ts';
import { beginScene, countPools, kindOfScene, listStagesFor, SCENE_KINDS } from '../model/scene-choices.ts';
import styles from './devices-board.module.css';

interface SceneFieldsProps {
  /** Name of the screen. */
  readonly screen: string;
  readonly scene: Scene | null;
  readonly tournaments: readonly TournamentDto[];
  readonly onShow: (scene: Scene) => void;
}

const PARTS = ['all', 'winners', 'losers', 'final'] as const;
const ALL = 'all';

/** What a screen shows, and of which tournament, stage and group. */
export function SceneFields({ screen, scene, tournaments, onShow }: SceneFieldsProps) {
  const { t } = useTranslation(['console', 'bracket']);
  return (
    <>
      <Select
        aria-label={t('devices.scene', { name: screen })}
        placeholder={t('devices.no-scene')}
        allowDeselect={false}
        data={SCENE_KINDS.map((value) => ({
          value,
          label: t(`devices.scene-${value}`),
          disabled: beginScene(value, tournaments) === undefined,
        }))}
        value={kindOfScene(scene) ?? null}
        onChange={(value) => {
          const kind = SCENE_KINDS.find((one) => one === value);
          const next = kind === undefined ? undefined : beginScene(kind, tournaments);
          if (next !== undefined) onShow(next);
        }}
      />
      {scene?.kind === 'bracket' && (
        <div className={styles.pair}>
          <Select
            aria-label={t('devices.tournament')}
            allowDeselect={false}
            data={nameAll(tournaments.filter((one) => listStagesFor('bracket', one).length > 0))}
            value={scene.tournament}
            onChange={(tournament) => tournament !== null && onShow({ ...scene, tournament })}
          />
          <Select
            aria-label={t('devices.part')}
            allowDeselect={false}
            data={PARTS.map((value) => ({ value, label: t(`bracket:parts.${value}`) }))}
            value={scene.part}
            onChange={(part) => onShow({ ...scene, part: PARTS.find((one) => one === part) ?? 'all' })}
          />
        </div>
      )}
      {scene?.kind === 'next' && (
        <Select
          aria-label={t('devices.tournament')}
          allowDeselect={false}
          data={[{ value: ALL, label: t('devices.all-tournaments') }, ...nameAll(tournaments)]}
          value={scene.tournament ?? ALL}
          onChange={(value) => onShow({ kind: 'next', tournament: value === ALL ? null : value })}
        />
      )}
      {scene?.kind === 'podium' && (
        <Select
          aria-label={t('devices.tournament')}
          allowDeselect={false}
          data={nameAll(tournaments)}
          value={scene.tournament}
          onChange={(tournament) => tournament !== null && onShow({ ...scene, tournament })}
        />
      )}
      {scene?.kind === 'stage' && <StageFields scene={scene} tournaments={tournaments} onShow={onShow} />}
    </>
  );
}

interface StageFieldsProps extends Pick<SceneFieldsProps, 'tournaments' | 'onShow'> {
  readonly scene: Extract<Scene, { kind: 'stage' }>;
}

/** A stage and a group are asked for only where there are several. */
function StageFields({ scene, tournaments, onShow }: StageFieldsProps) {
  const { t } = useTranslation('console');
  const suits = tournaments.filter((one) => listStagesFor(scene.show, one).length > 0);
  const chosen = suits.find(({ id }) => id === scene.tournament);
  const stages = chosen === undefined ? [] : listStagesFor(scene.show, chosen);
  const pools = chosen === undefined ? 1 : countPools(scene, chosen);
  return (
    <div className={styles.choices}>
      <Select
        aria-label={t('devices.tournament')}
        allowDeselect={false}
        data={nameAll(suits)}
        value={scene.tournament}
        onChange={(tournament) => tournament !== null && onShow({ ...scene, tournament, stage: null, pool: 0 })}
      />
      {stages.length > 1 && (
        <Select
          aria-label={t('devices.stage')}
          allowDeselect={false}
          data={[
            { value: ALL, label: t('devices.present-stage') },
            ...stages.map((no) => ({ value: String(no), label: t('stages.stage', { stage: formatNumber(no) }) })),
          ]}
          value={scene.stage === null ? ALL : String(scene.stage)}
          onChange={(value) => onShow({ ...scene, stage: value === ALL ? null : Number(value), pool: 0 })}
        />
      )}
      {pools > 1 && (
        <Select
          aria-label={t('devices.group')}
          allowDeselect={false}
          data={Array.from({ length: pools + 1 }, (_, pool) => ({
            value: String(pool),
            label: pool === 0 ? t('devices.all-groups') : t('stages.group', { group: formatGroup(pool) }),
          }))}
          value={String(scene.pool)}
          onChange={(value) => onShow({ ...scene, pool: Number(value) })}
        />
      )}
    </div>
  );
}

function nameAll(tournaments: readonly TournamentDto[]): { value: string; label: string }[] {
  return tournaments.map(({ id, name }) => ({ value: id, label: name }));
}
