import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { ClipboardEvent, FormEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LobbyDto } from '#shared/protocol/dto/lobby.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { useEnterLobby } from '../api/operations.ts';
import { makeDraft, readDraft } from '../model/lobby-draft.ts';
import type { DraftLine } from '../model/lobby-draft.ts';
import { pasteColumn, type Pasted } from '../model/paste-column.ts';
import styles from './lobbies.module.css';

interface LobbyFormProps {
  readonly tournament: string;
  readonly stage: number;
  readonly lobby: LobbyDto;
  readonly nameOf: (seed: number) => string;
  readonly onDone: () => void;
}

/**
 * The result of a lobby, typed down two columns: Enter or the arrows go to the next line of the same column, Tab to the
 * kills, Ctrl+Enter saves. A column of a spreadsheet is pasted whole. Each fault stands at its line while one types.
 */
export function LobbyForm({ tournament, stage, lobby, nameOf, onDone }: LobbyFormProps) {
  const { t } = useTranslation(['console', 'errors']);
  const [draft, setDraft] = useState(() => makeDraft(lobby));
  const [pasted, setPasted] = useState<Pasted>();
  const enter = useEnterLobby();
  const form = useRef<HTMLFormElement>(null);
  const hint = useId();
  const { entries, faults, missing } = readDraft(draft);
  const title = t('lobby.title', { lobby: formatNumber(lobby.lobby) });

  const change = (seed: number, part: Partial<DraftLine>): void =>
    setDraft(draft.map((line) => (line.seed === seed ? { ...line, ...part } : line)));
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    if (missing > 0 || faults.size > 0 || enter.isPending) return;
    const match = { tournament, stage, no: lobby.no };
    enter.mutate({ input: { match, entries: [...entries] }, about: title }, { onSuccess: onDone });
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { line = '0', column } = event.currentTarget.dataset;
    const at = { line: Number(line), column: column === 'kills' ? ('kills' as const) : ('place' as const) };
    const read = pasteColumn(draft, event.clipboardData.getData('text/plain'), at, nameOf);
    if (read === undefined) return;
    event.preventDefault();
    setDraft(read.draft);
    setPasted(read);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
    else if (event.key === 'Escape') onDone();
    else moveFocus(event, form.current);
  };

  return (
    <form ref={form} className={styles.card} aria-label={title} onSubmit={submit} noValidate>
      <header className={styles.head}>
        <h3 className={styles.name}>{title}</h3>
        <span className={styles.left}>{t('lobby.missing', { count: missing, formatted: formatNumber(missing) })}</span>
      </header>
      <p id={hint} className={styles.hint}>
        {t('lobby.hint')}
      </p>
      <div role="status">
        {pasted !== undefined && (
          <p className={styles.hint}>
            {t('lobby.pasted', { count: pasted.filled, formatted: formatNumber(pasted.filled) })}
            {pasted.unknown.length > 0 && ` ${t('lobby.not-here', { names: pasted.unknown.join(', ') })}`}
          </p>
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('lobby.entrant')}</th>
            <th scope="col">{t('lobby.place')}</th>
            <th scope="col">{t('lobby.kills')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.map(({ seed, place, kills }, index) => {
            const fault = faults.get(seed);
            return (
              <tr key={seed}>
                <td className={styles.entrant}>
                  {nameOf(seed)}
                  {fault !== undefined && (
                    <span className={styles.fault} role="alert">
                      {t(`errors:${fault.code}`, fault.details)}
                    </span>
                  )}
                </td>
                <td>
                  <input
                    className={styles.field}
                    data-column="place"
                    data-line={index}
                    value={place}
                    autoFocus={index === 0}
                    autoComplete="off"
                    aria-label={t('lobby.place-of', { name: nameOf(seed) })}
                    aria-describedby={hint}
                    aria-invalid={fault !== undefined}
                    onChange={(event) => change(seed, { place: event.currentTarget.value })}
                    onKeyDown={onKeyDown}
                    onPaste={onPaste}
                  />
                </td>
                <td>
                  <input
                    className={styles.field}
                    data-column="kills"
                    data-line={index}
                    value={kills}
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={t('lobby.kills-of', { name: nameOf(seed) })}
                    onChange={(event) => change(seed, { kills: event.currentTarget.value })}
                    onKeyDown={onKeyDown}
                    onPaste={onPaste}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {enter.isError && <Notice meaning="trouble">{errorText(enter.error)}</Notice>}
      <footer className={styles.buttons}>
        <Button
          type="submit"
          size="sm"
          variant="filled"
          disabled={missing > 0 || faults.size > 0}
          loading={enter.isPending}
        >
          {t('lobby.save')}
        </Button>
        <Button size="sm" variant="subtle" color="neutral" onClick={onDone}>
          {t('cancel')}
        </Button>
      </footer>
    </form>
  );
}

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** To the same column of the next line; from the last one Enter goes on to the button. */
function moveFocus(event: KeyboardEvent<HTMLInputElement>, form: HTMLFormElement | null): void {
  const step = STEPS[event.key];
  if (step === undefined || form === null) return;
  event.preventDefault();
  const { column = '', line = '0' } = event.currentTarget.dataset;
  const next = form.querySelector<HTMLInputElement>(`[data-column="${column}"][data-line="${Number(line) + step}"]`);
  if (next !== null) {
    next.focus();
    next.select();
  } else if (step > 0) {
    const other = form.querySelector<HTMLElement>(
      column === 'place' ? '[data-column="kills"][data-line="0"]' : 'button[type="submit"]',
    );
    other?.focus();
  }
}
