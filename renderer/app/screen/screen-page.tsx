import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { BlankScene } from '#renderer/features/venue/components/blank-scene.tsx';
import { RevokedScene, WaitingScene } from '#renderer/features/venue/components/waiting-scene.tsx';
import { addressOf } from '#renderer/features/venue/model/address.ts';
import { DRIFT_MS, driftAt } from '#renderer/features/venue/model/drift.ts';
import { openScreen, type ScreenSession } from '#renderer/features/venue/model/screen-session.ts';
import { openVenue, type VenueStore } from '#renderer/features/venue/model/venue-info.ts';
import { useClient, useLine } from '#renderer/lib/client-context.tsx';
import { formatDigits } from '#renderer/lib/format.ts';
import { useNow } from '#renderer/lib/use-now.ts';
import { BracketScene } from './bracket-scene.tsx';
import { NextScene } from './next-scene.tsx';
import { StageScene } from './stage-scene.tsx';
import { PodiumTurns } from './podium-turns.tsx';
import { ScreenControls } from './screen-controls.tsx';
import { LineLost } from './line-lost.tsx';
import { useReloadWhenOutdated } from './use-reload-when-outdated.ts';
import { useWakeLock } from './use-wake-lock.ts';
import styles from './screen-page.module.css';

/** How soon the hall is told a new address, ms. */
const ADDRESS_MS = 10_000;

/** A venue screen from the first second to the last: it says who it is, then shows what the desk wants. */
export function ScreenPage() {
  const client = useClient();
  const [stores, setStores] = useState<{ screen: ScreenSession; venue: VenueStore }>();
  useWakeLock();
  useReloadWhenOutdated();

  useEffect(() => {
    const opened = { screen: openScreen(client), venue: openVenue(client, ADDRESS_MS) };
    setStores(opened);
    return () => {
      opened.screen.close();
      opened.venue.close();
    };
  }, [client]);

  return (
    <Stage>
      {stores !== undefined && <Shown {...stores} />}
      <LineLost />
      <ScreenControls />
    </Stage>
  );
}

function Shown({ screen, venue }: { readonly screen: ScreenSession; readonly venue: VenueStore }) {
  const { t } = useTranslation('screen');
  const { status, name: given, scene } = useStore(screen);
  // A screen that the desk has not named has a number for a name.
  const name = /^\d+$/.test(given) ? t('waiting.screen', { number: formatDigits(given) }) : given;
  const { name: event, url } = useStore(venue);
  const { state: line } = useLine();

  useEffect(() => {
    document.title = [name, event].filter((part) => part !== '').join(' · ') || t('title');
  }, [name, event, t]);

  useEffect(() => {
    if (status !== 'revoked') return;
    const onKey = (key: KeyboardEvent): void => {
      if (key.key === 'Enter') screen.appear();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [status, screen]);

  if (status === 'revoked') return <RevokedScene />;
  if (status === 'starting') return <WaitingScene title={t('starting')} isBusy={line !== 'online'} />;
  if (scene === null) {
    const address = url === undefined ? undefined : addressOf(url);
    return <WaitingScene title={name} address={address} hint={t('waiting.hint')} />;
  }
  switch (scene.kind) {
    case 'blank':
      return <BlankScene name={event} url={url} />;
    case 'podium':
      return <PodiumTurns key={scene.tournament} tournament={scene.tournament} />;
    case 'bracket':
      return (
        <PodiumTurns key={scene.tournament} tournament={scene.tournament}>
          <BracketScene tournament={scene.tournament} part={scene.part} />
        </PodiumTurns>
      );
    case 'next':
      if (scene.tournament === null) return <NextScene tournament={null} />;
      return (
        <PodiumTurns key={scene.tournament} tournament={scene.tournament} isAlone>
          <NextScene tournament={scene.tournament} />
        </PodiumTurns>
      );
    case 'stage':
      return <StageScene key={JSON.stringify(scene)} scene={scene} />;
  }
}

/** The whole glass. The picture walks a little around its place, so that no panel burns in. */
function Stage({ children }: { readonly children: ReactNode }) {
  const { x, y } = driftAt(useNow(DRIFT_MS / 3));
  const style = { '--drift-x': `${x}vh`, '--drift-y': `${y}vh` } as CSSProperties;
  return (
    <main className={styles.stage} style={style}>
      {children}
    </main>
  );
}
