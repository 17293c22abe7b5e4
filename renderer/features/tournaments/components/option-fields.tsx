import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_BRACKETS, readStop, STOPS } from '#shared/domain/formats/double-elimination/index.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { useTournamentWords } from '../hooks/use-words.ts';
import type { PointsFormat } from '../model/format-options.ts';
import { readPlacement } from '../model/format-options.ts';
import { toLength } from '../model/lengths.ts';
import { Amount, Choice } from './form-fields.tsx';
import type { StageFieldsProps } from './form-fields.tsx';
import { LENGTHS } from './length-fields.tsx';
import { RulesFields } from './rules-fields.tsx';
import styles from './tournament-form.module.css';

/** The settings of the chosen format. */
export function OptionFields(props: StageFieldsProps) {
  const { format } = props.form;
  return (
    <>
      {format === 'single-elimination' && <SingleFields {...props} />}
      {format !== 'single-elimination' && (
        <div className={styles.pair}>
          {format === 'double-elimination' && <DoubleFields {...props} />}
          {format === 'round-robin' && <RoundRobinFields {...props} />}
          {format === 'swiss' && <SwissFields {...props} />}
          {format === 'king-of-the-hill' && <Choice {...props} field="direction" values={['climb', 'defend']} />}
          {format === 'battle-royale' && <RoyaleFields {...props} />}
          {format === 'free-for-all' && (
            <>
              <Amount {...props} field="lobbySize" min={3} max={100} />
              <Amount {...props} field="lobbyAdvance" min={1} max={props.form.lobbySize - 1} />
            </>
          )}
        </div>
      )}
      <RulesFields {...props} />
    </>
  );
}

function SingleFields({ form, onChange }: StageFieldsProps) {
  const { t } = useTranslation('console');
  return (
    <>
      <Switch
        label={t('form.third-place')}
        description={t('form.third-place-text')}
        checked={form.thirdPlace}
        onChange={(event) => onChange({ thirdPlace: event.currentTarget.checked })}
      />
      <Switch
        label={t('form.consolation')}
        description={t('form.consolation-text')}
        checked={form.consolation}
        onChange={(event) => onChange({ consolation: event.currentTarget.checked })}
      />
    </>
  );
}

function DoubleFields(props: StageFieldsProps) {
  return (
    <>
      <UntilField {...props} />
      {props.form.until === 0 && <Choice {...props} field="grandFinal" values={['reset', 'single', 'none']} />}
      <Choice {...props} field="losersOrder" values={['start-gg', 'late-rematch']} />
      <Amount {...props} field="brackets" min={1} max={MAX_BRACKETS} />
      {props.follows === true && <Amount {...props} field="losersStart" min={0} max={2048} />}
    </>
  );
}

/** Where a bracket ends: with its champion, or with so many left. */
function UntilField({ form, onChange }: StageFieldsProps) {
  const { t } = useTranslation('console');
  const stop = form.until === 0 ? undefined : readStop(form.until);
  return (
    <Select
      label={t('form.until')}
      description={
        stop === undefined
          ? t('form.until-champion-text')
          : t('form.until-left-text', { winners: formatNumber(stop.winners), losers: formatNumber(stop.losers) })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { value: '0', label: t('form.until-champion') },
        ...STOPS.map((left) => ({ value: String(left), label: t('form.until-left', { left: formatNumber(left) }) })),
      ]}
      value={String(form.until)}
      onChange={(value) => onChange({ until: STOPS.find((left) => String(left) === value) ?? 0 })}
    />
  );
}

function RoundRobinFields(props: StageFieldsProps) {
  return (
    <>
      <Amount {...props} field="groups" min={1} max={64} />
      <Choice {...props} field="times" values={[1, 2]} />
      <PointsFields {...props} of="round-robin" />
    </>
  );
}

function SwissFields(props: StageFieldsProps) {
  const { t } = useTranslation('console');
  const words = useTournamentWords();
  const { form, onChange } = props;
  const byRecord = form.pairing === 'valve' || form.swissEnd === 'record';
  return (
    <>
      <Choice
        {...props}
        field="pairing"
        values={['score-groups', 'valve']}
        // As Valve plays them: who can be through or out plays best of 3.
        also={(value) => (value === 'valve' ? { deciding: 3 } : {})}
      />
      {form.pairing !== 'valve' && <Choice {...props} field="swissEnd" values={['rounds', 'record']} />}
      {!byRecord && <Amount {...props} field="rounds" min={0} max={30} />}
      {byRecord && <Amount {...props} field="wins" min={1} max={9} />}
      {byRecord && <Amount {...props} field="losses" min={1} max={9} />}
      {byRecord && (
        <Select
          label={t('form.deciding')}
          description={t('form.deciding-text')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={[
            { value: '0', label: t('form.deciding-same') },
            ...LENGTHS.map((code) => ({ value: String(code), label: words.length(toLength(code)) })),
          ]}
          value={String(form.deciding)}
          onChange={(value) => onChange({ deciding: Number(value) })}
        />
      )}
      {form.pairing !== 'valve' && <Choice {...props} field="missed" values={['loss', 'half', 'nothing']} />}
      {!byRecord && <PointsFields {...props} of="swiss" />}
    </>
  );
}

/** What a match gives, in steps of a half. */
function PointsFields({ form, onChange, of }: StageFieldsProps & { readonly of: PointsFormat }) {
  const { t } = useTranslation('console');
  const points = form.points[of];
  return (
    <fieldset className={styles.points}>
      <legend>{t('form.points')}</legend>
      {(['win', 'draw', 'loss'] as const).map((outcome) => (
        <NumberInput
          key={outcome}
          label={t(`form.points-${outcome}`)}
          min={0}
          max={100}
          step={0.5}
          allowNegative={false}
          value={points[outcome]}
          onChange={(value) => {
            if (typeof value !== 'number' || value < 0 || value > 100 || (2 * value) % 1 !== 0) return;
            onChange({ points: { ...form.points, [of]: { ...points, [outcome]: value } } });
          }}
        />
      ))}
    </fieldset>
  );
}

function RoyaleFields(props: StageFieldsProps) {
  const { t } = useTranslation('console');
  const { form, onChange } = props;
  const isWrong = readPlacement(form.placement) === undefined;
  return (
    <>
      <Amount {...props} field="lobbySize" min={2} max={100} />
      <Amount {...props} field="lobbyRounds" min={1} max={30} />
      <TextInput
        label={t('form.placement')}
        description={t('form.placement-text')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="text"
        value={form.placement}
        error={isWrong ? t('form.fault.placement-list') : undefined}
        onChange={(event) => onChange({ placement: event.currentTarget.value })}
      />
      <Amount {...props} field="kill" min={0} max={100} />
      <Amount {...props} field="matchPoint" min={0} max={10_000} />
      <Choice {...props} field="pauses" values={['allowed', 'avoided']} />
    </>
  );
}
