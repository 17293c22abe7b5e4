import { Button, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import { countThrough, MOST_FOLLOWING, startFollowing } from '../model/following.ts';
import type { FollowingForm } from '../model/following.ts';
import { hasLength } from '../model/format-options.ts';
import type { TournamentForm } from '../model/tournament-form.ts';
import { FORMATS } from './format-fields.tsx';
import { LengthFields } from './length-fields.tsx';
import { OptionFields } from './option-fields.tsx';
import styles from './tournament-form.module.css';

interface FollowingFieldsProps {
  readonly form: TournamentForm;
  readonly onChange: (change: Partial<TournamentForm>) => void;
}

/** The stages after the first one: any format after any other, each with its own settings. */
export function FollowingFields({ form, onChange }: FollowingFieldsProps) {
  const { t } = useTranslation('console');
  const { following } = form;
  const set = (index: number, change: Partial<FollowingForm>): void =>
    onChange({ following: following.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  const choose = (index: number, value: string | null): void => {
    const format = FORMATS.find((one) => one === value);
    const known = following[index];
    if (format === undefined) onChange({ following: following.slice(0, index) });
    else if (known === undefined)
      onChange({ following: [...following, startFollowing(format, following.at(-1)?.stage ?? form)] });
    else set(index, { stage: { ...known.stage, format } });
  };
  const formats = [
    { value: 'none', label: t('form.playoff-none') },
    ...FORMATS.map((value) => ({ value: value as string, label: t(`format.${value}`) })),
  ];
  const stages = countThrough(form, following);
  return (
    <>
      {stages.map(({ advance, stage, entrants, hasGroups, carried }, index) => (
        <fieldset key={index} className={styles.group}>
          <legend>{t('form.stage', { stage: formatNumber(index + 2) })}</legend>
          <div className={styles.pair}>
            <Select
              label={t('form.playoff')}
              data={formats}
              value={stage.format}
              onChange={(value) => choose(index, value)}
            />
            <NumberInput
              label={t(hasGroups ? 'form.advance-group' : 'form.advance')}
              min={1}
              max={4096}
              allowDecimal={false}
              allowNegative={false}
              value={advance}
              onChange={(value) => {
                if (typeof value === 'number') set(index, { advance: value });
              }}
            />
          </div>
          {carried !== undefined && (
            <Button
              variant="light"
              className={styles.add}
              onClick={() =>
                set(index, { advance: carried.advance, stage: { ...stage, losersStart: carried.losersStart } })
              }
            >
              {t('form.carry-on', {
                advance: formatNumber(carried.advance),
                losers: formatNumber(carried.losersStart),
              })}
            </Button>
          )}
          <OptionFields follows form={stage} onChange={(change) => set(index, { stage: { ...stage, ...change } })} />
          {hasLength(stage.format) && (
            <LengthFields
              form={stage}
              entrants={entrants}
              onChange={(change) => set(index, { stage: { ...stage, ...change } })}
            />
          )}
        </fieldset>
      ))}
      {following.length === 0 && (
        <Select
          className={styles.narrow}
          label={t('form.playoff')}
          data={formats}
          value="none"
          onChange={(value) => choose(0, value)}
        />
      )}
      {following.length > 0 && following.length < MOST_FOLLOWING && (
        <Button
          variant="subtle"
          className={styles.add}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => choose(following.length, 'single-elimination')}
        >
          {t('form.stage-add')}
        </Button>
      )}
    </>
  );
}
