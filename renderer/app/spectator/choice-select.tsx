import styles from './tournament-page.module.css';

interface ChoiceSelectProps<T extends string | number> {
  /** What is chosen, for screen readers. */
  readonly label: string;
  readonly choices: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, in little room; nothing to choose where there is one. */
export function ChoiceSelect<T extends string | number>({ label, choices, chosen, onChange }: ChoiceSelectProps<T>) {
  if (choices.length < 2) return null;
  return (
    <select
      className={styles.part}
      aria-label={label}
      value={chosen}
      onChange={({ currentTarget }) => {
        const choice = choices.find(({ value }) => String(value) === currentTarget.value);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      {choices.map(({ value, text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
