import { useTranslation } from 'react-i18next';
import type { Me } from '#shared/protocol/dto/session.ts';
import { TournamentChoice } from '#renderer/features/join/index.ts';
import { MyMatches } from '#renderer/features/my-match/index.ts';
import { ButtonLink } from '#renderer/ui/button-link.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { useMyMatches, usePlayerStores, useTournaments } from '../player-stores.ts';
import { HREF } from '../routes.ts';
import styles from './home-page.module.css';
import { PageTitle } from './page-title.tsx';

/** One's own matches; before the first tournament, the choice of one. */
export function HomePage({ me }: { readonly me: Me }) {
  const { t } = useTranslation('player');
  const stores = usePlayerStores();
  const matches = useMyMatches();
  const tournaments = useTournaments();
  const hasEntry = me.entrants.length > 0;
  if (!hasEntry && me.claims.length === 0) {
    return (
      <>
        <PageTitle hint={t('tournaments.hint')}>{t('home.welcome', { name: me.person?.name ?? '' })}</PageTitle>
        <TournamentChoice
          list={tournaments}
          me={me}
          claimHref={HREF.claim}
          onRegistered={() => void stores.me.reload().then(stores.matches.reload)}
        />
      </>
    );
  }
  return (
    <>
      <VisuallyHidden>
        <h1>{t('title')}</h1>
      </VisuallyHidden>
      {me.claims.map((claim) => (
        <Notice key={claim.id} meaning="waiting" title={t('claim.asked', { name: claim.name })}>
          {t('claim.askedHint')}
        </Notice>
      ))}
      {me.entrants.some(({ hidden }) => hidden) && (
        <Notice meaning="waiting" title={t('home.nameHidden')}>
          {t('home.nameHiddenHint')}
        </Notice>
      )}
      {hasEntry && (
        <MyMatches me={me} state={matches} tournaments={tournaments.tournaments} onChanged={stores.matches.reload} />
      )}
      <nav className={styles.links} aria-label={t('home.links')}>
        {listTournaments(me).map(({ id, name }) => (
          <ButtonLink key={id} href={`/t/${id}`}>
            {t('home.bracket', { name })}
          </ButtonLink>
        ))}
        <ButtonLink kind="plain" href={HREF.tournaments}>
          {t('home.tournaments')}
        </ButtonLink>
      </nav>
    </>
  );
}

/** Each tournament this person has a part in, once. */
function listTournaments({ entrants }: Me): readonly { id: string; name: string }[] {
  return [
    ...new Map(entrants.map((one) => [one.tournament, { id: one.tournament, name: one.tournamentName }])).values(),
  ];
}
