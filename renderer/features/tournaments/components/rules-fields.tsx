import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listPresets, listRulesOf } from '#shared/domain/tiebreaks/index.ts';
import type { TieBreakCode } from '#shared/domain/tiebreaks/index.ts';
import { OrderList } from '#renderer/ui/order-list.tsx';
import { isRuled, kindOf } from '../model/format-options.ts';
import type { StageForm } from '../model/stage-form.ts';
import styles from './tournament-form.module.css';

interface RulesFieldsProps {
  readonly form: StageForm;
  readonly onChange: (change: Partial<StageForm>) => void;
}

const OWN = 'own';

/** By which rules those with equal places are parted: an order that a platform uses, and from there the organizer's own. */
export function RulesFields({ form, onChange }: RulesFieldsProps) {
  const { t } = useTranslation('console');
  const { format, rules } = form;
  const kind = kindOf(format);
  if (kind === undefined || !isRuled(format) || (format === 'swiss' && form.pairing === 'valve')) return null;
  const order = rules[format];
  const set = (changed: readonly TieBreakCode[]): void => onChange({ rules: { ...rules, [format]: changed } });
  // Valve's order goes with its own pairing.
  const presets = listPresets(kind).filter(({ code }) => code !== 'swiss-valve');
  const shown = presets.find((preset) => preset.rules.join() === order.join());
  const free = listRulesOf(kind).filter((code) => !order.includes(code));
  // Without rules all places would be shared; only in a free for all the placements part most of them already.
  const isLast = order.length === 1 && format !== 'free-for-all';
  return (
    <div className={styles.rules}>
      {format !== 'free-for-all' && (
        <Select
          label={t('form.preset')}
          data={[
            ...presets.map(({ code }) => ({ value: code as string, label: t(`form.preset-${code}`) })),
            ...(shown === undefined ? [{ value: OWN, label: t('form.preset-own') }] : []),
          ]}
          value={shown?.code ?? OWN}
          onChange={(value) => {
            const chosen = presets.find(({ code }) => code === value);
            if (chosen !== undefined) set(chosen.rules);
          }}
        />
      )}
      <p className={styles.muted}>{t(order.length === 0 ? 'form.rules-none' : 'form.rules-text')}</p>
      <OrderList
        label={t('form.rules')}
        order={order}
        nameOf={(code) => t(`common:rule.${code}`)}
        textOf={(code) => t(`rule-text.${code}`)}
        upLabel={(name) => t('form.rule-up', { name })}
        downLabel={(name) => t('form.rule-down', { name })}
        removeLabel={isLast ? undefined : (name) => t('form.rule-remove', { name })}
        onChange={set}
      />
      <Select
        className={styles.narrow}
        aria-label={t('form.rule-add')}
        placeholder={t('form.rule-add')}
        data={free.map((code) => ({ value: code, label: t(`common:rule.${code}`) }))}
        value={null}
        disabled={free.length === 0}
        onChange={(value) => {
          const chosen = free.find((code) => code === value);
          if (chosen !== undefined) set([...order, chosen]);
        }}
      />
    </div>
  );
}
