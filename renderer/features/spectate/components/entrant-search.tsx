import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/lib/format.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { FollowButton } from './follow-button.tsx';
import styles from './entrant-search.module.css';

/** An entrant as the search shows it. */
export interface SearchHit {
  readonly id: string;
  readonly name: string;
  readonly seed: number;
}

interface EntrantSearchProps {
  /** Best hits first. */
  readonly find: (query: string) => readonly SearchHit[];
  readonly favourite: string | undefined;
  /** Jump to the entrant in the bracket. */
  readonly onChoose: (hit: SearchHit) => void;
  readonly onFollow: (hit: SearchHit) => void;
}

/** Finds a name while it is typed; a tap jumps to it, the star follows it. Enter takes the first. */
export function EntrantSearch({ find, favourite, onChoose, onFollow }: EntrantSearchProps) {
  const { t } = useTranslation('spectator');
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hits = find(query);
  const isOpen = query.trim() !== '';

  const choose = (hit: SearchHit): void => {
    onChoose(hit);
    setQuery('');
    input.current?.blur();
  };

  return (
    <search className={styles.search} onKeyDown={(event) => event.key === 'Escape' && setQuery('')}>
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={t('search.label')}
        aria-controls={isOpen ? listId : undefined}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        enterKeyHint="search"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && hits[0] !== undefined) choose(hits[0]);
        }}
      />
      <div role="status">
        {isOpen && (
          <VisuallyHidden>
            {t('search.results', { count: hits.length, formatted: formatNumber(hits.length) })}
          </VisuallyHidden>
        )}
      </div>
      {isOpen && (
        <div id={listId} className={styles.hits}>
          {hits.length === 0 && <p className={styles.none}>{t('search.none', { query: query.trim() })}</p>}
          <ul>
            {hits.map((hit) => (
              <li key={hit.id} className={styles.hit}>
                <FollowButton name={hit.name} isFollowed={hit.id === favourite} onPress={() => onFollow(hit)} />
                <button type="button" className={styles.choose} onClick={() => choose(hit)}>
                  <span>{hit.name}</span>
                  <span className={styles.seed}>{t('search.seed', { seed: formatNumber(hit.seed) })}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </search>
  );
}
