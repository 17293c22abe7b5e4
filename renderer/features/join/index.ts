export { exchangeClaim } from './api/join-api.ts';
export { ClaimPage } from './components/claim-page.tsx';
export { JoinForm } from './components/join-form.tsx';
export { TournamentChoice } from './components/tournament-choice.tsx';
export { dropFragment, readFragment, type ScannedCode } from './fragment.ts';
