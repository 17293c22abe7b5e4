import type { CommandHandler } from '../operations/define-command.ts';
import type { QueryHandler, ScanHandler } from '../operations/define-query.ts';
import { listAttention } from './attention/list-attention.ts';
import { getAuditLog, verifyAuditLog } from './audit/audit-queries.ts';
import { getRecoveryCode, listBackups, previewRestore } from './backups/backup-queries.ts';
import { makeBackup, setSecondBackupFolder } from './backups/make-backup.ts';
import { restoreBackup, undoRestore } from './backups/restore-backup.ts';
import { createPairing } from './devices/create-pairing.ts';
import { listDevices } from './devices/list-devices.ts';
import { registerScreen } from './devices/register-screen.ts';
import { renameDevice } from './devices/rename-device.ts';
import { revokeDevice } from './devices/revoke-device.ts';
import { setScene } from './devices/set-scene.ts';
import { enterLate } from './changes/enter-late.ts';
import { listLatePlaces, previewEntry } from './changes/late-places.ts';
import { previewSeat } from './changes/preview-seat.ts';
import { replaceEntrant } from './changes/replace-entrant.ts';
import { swapEntrants } from './changes/swap-entrants.ts';
import { takeEntryBack } from './changes/take-entry-back.ts';
import { addEntrant } from './entrants/add-entrant.ts';
import { claimEntrant } from './entrants/claim-entrant.ts';
import { createClaim } from './entrants/create-claim.ts';
import { decideClaim } from './entrants/decide-claim.ts';
import { editEntrant } from './entrants/update-entrant.ts';
import { undoSeeding } from './entrants/undo-seeding.ts';
import { hideName } from './entrants/hide-name.ts';
import { previewSeeding } from './entrants/preview-seeding.ts';
import { listSeedingSources } from './entrants/former-standings.ts';
import { importEntrants } from './entrants/import-entrants.ts';
import { listEntrants } from './entrants/list-entrants.ts';
import { moveSeedOfEntrant } from './entrants/move-seed.ts';
import { previewImport } from './entrants/preview-import.ts';
import { registerEntrant } from './entrants/register-entrant.ts';
import { releaseEntrant } from './entrants/release-entrant.ts';
import { removeEntrant } from './entrants/remove-entrant.ts';
import { renameEntrant } from './entrants/rename-entrant.ts';
import { requestClaim } from './entrants/request-claim.ts';
import { restoreEntrant } from './entrants/restore-entrant.ts';
import { setSeeding } from './entrants/set-seeding.ts';
import { exportEvent } from './event-file/export-event.ts';
import { importEvent } from './event-file/import-event.ts';
import { previewEventImport } from './event-file/preview-import.ts';
import { getSample, loadSample, removeSample } from './event-file/sample.ts';
import { getHealth } from './host/get-health.ts';
import { setHttps } from './host/https.ts';
import { getLimits, updateLimits } from './host/limits.ts';
import { listNeighbours } from './host/list-neighbours.ts';
import { rotateKeys } from './host/rotate-keys.ts';
import { callMatch } from './matches/call-match.ts';
import { getMatchWhole } from './matches/get-match.ts';
import { listMyMatches } from './matches/list-mine.ts';
import { pauseMatch } from './matches/pause-match.ts';
import { setLiveScore } from './matches/live-score.ts';
import { startMatch } from './matches/start-match.ts';
import { withdrawCall } from './matches/withdraw-call.ts';
import { enterLobbyResult } from './results/enter-lobby.ts';
import { getNames, updateNames } from './names/own-words.ts';
import { changeMatch } from './results/change-match.ts';
import { confirmScore } from './results/confirm-score.ts';
import { disqualifyEntrant, reinstateEntrant, withdrawEntrant } from './results/disqualify.ts';
import { objectScore } from './results/object-score.ts';
import { previewChange } from './results/preview-change.ts';
import { previewDisqualify } from './results/preview-disqualify.ts';
import { submitScore } from './results/submit-score.ts';
import { undoMatch } from './results/undo-match.ts';
import { waiveReset } from './results/waive-reset.ts';
import { withdrawScore } from './results/withdraw-score.ts';
import { exchangeToken } from './session/exchange.ts';
import { joinEvent } from './session/join.ts';
import { getMe } from './session/me.ts';
import { pairDevice } from './session/pair.ts';
import { refreshSession } from './session/refresh.ts';
import { renamePerson } from './session/rename-person.ts';
import { returnToEvent } from './session/return.ts';
import { signOut } from './session/sign-out.ts';
import { getArchived, listArchives } from './stages/archives.ts';
import { bringStagesBack, previewBringBack } from './stages/bring-back.ts';
import { decideTie } from './stages/decide-tie.ts';
import { openNextStage, takeStageBack } from './stages/open-next.ts';
import { listStageLobbies } from './stages/lobbies.ts';
import { listMyStandings } from './stages/my-standings.ts';
import { previewNextStage } from './stages/preview-next.ts';
import { previewReset, resetStage } from './stages/reset-stage.ts';
import { drawRound, takeRoundBack } from './stages/rounds.ts';
import { getStageTables } from './stages/tables.ts';
import { createTournament } from './tournaments/create-tournament.ts';
import { deleteTournament } from './tournaments/delete-tournament.ts';
import { listTournaments } from './tournaments/list-tournaments.ts';
import { moveTournament } from './tournaments/move-tournament.ts';
import { restoreTournament } from './tournaments/restore-tournament.ts';
import { snapshotTournament } from './tournaments/snapshot-tournament.ts';
import { startTournament } from './tournaments/start-tournament.ts';
import { editTournament } from './tournaments/update-tournament.ts';
import { markPrinted } from './venue/mark-printed.ts';
import { confirmWinners } from './winners/confirm-winners.ts';
import { decidePlaces, previewPlaces } from './winners/decide-places.ts';
import { getWinners } from './winners/get-winners.ts';
import { takeRulingBack } from './winners/take-ruling-back.ts';
import { renewCode } from './venue/renew-code.ts';
import { updateVenue } from './venue/update-venue.ts';
import { getVenueAccess, getVenueInfo } from './venue/venue-info.ts';

const COMMANDS: readonly CommandHandler[] = [
  joinEvent,
  returnToEvent,
  exchangeToken,
  pairDevice,
  refreshSession,
  signOut,
  renamePerson,
  registerScreen,
  setScene,
  createPairing,
  renameDevice,
  revokeDevice,
  updateVenue,
  renewCode,
  markPrinted,
  createTournament,
  editTournament,
  moveTournament,
  startTournament,
  deleteTournament,
  restoreTournament,
  drawRound,
  takeRoundBack,
  openNextStage,
  takeStageBack,
  decideTie,
  resetStage,
  bringStagesBack,
  decidePlaces,
  confirmWinners,
  takeRulingBack,
  addEntrant,
  registerEntrant,
  importEntrants,
  renameEntrant,
  editEntrant,
  hideName,
  removeEntrant,
  restoreEntrant,
  moveSeedOfEntrant,
  setSeeding,
  undoSeeding,
  createClaim,
  claimEntrant,
  requestClaim,
  decideClaim,
  releaseEntrant,
  disqualifyEntrant,
  withdrawEntrant,
  reinstateEntrant,
  replaceEntrant,
  swapEntrants,
  enterLate,
  takeEntryBack,
  callMatch,
  withdrawCall,
  startMatch,
  pauseMatch,
  setLiveScore,
  submitScore,
  confirmScore,
  objectScore,
  withdrawScore,
  changeMatch,
  undoMatch,
  waiveReset,
  enterLobbyResult,
  importEvent,
  loadSample,
  removeSample,
  updateLimits,
  updateNames,
  rotateKeys,
  setHttps,
  makeBackup,
  setSecondBackupFolder,
  restoreBackup,
  undoRestore,
];

const QUERIES: readonly QueryHandler[] = [
  getMe,
  getVenueInfo,
  getVenueAccess,
  listAttention,
  listDevices,
  listTournaments,
  snapshotTournament,
  getStageTables,
  listStageLobbies,
  previewNextStage,
  previewReset,
  previewBringBack,
  listArchives,
  getArchived,
  getWinners,
  previewPlaces,
  listEntrants,
  previewImport,
  previewSeeding,
  listSeedingSources,
  previewDisqualify,
  previewSeat,
  listLatePlaces,
  previewEntry,
  getMatchWhole,
  listMyMatches,
  listMyStandings,
  previewChange,
  getSample,
  getHealth,
  getLimits,
  listBackups,
  previewRestore,
  getRecoveryCode,
  listNeighbours,
  getNames,
];

const SCANS: readonly ScanHandler[] = [getAuditLog, verifyAuditLog, exportEvent, previewEventImport];

/** Every operation's handler by its name; a test holds them against the declarations. */
export const commandHandlers: ReadonlyMap<string, CommandHandler> = new Map(
  COMMANDS.map((handler) => [handler.declaration.name, handler]),
);
export const queryHandlers: ReadonlyMap<string, QueryHandler> = new Map(
  QUERIES.map((handler) => [handler.declaration.name, handler]),
);
export const scanHandlers: ReadonlyMap<string, ScanHandler> = new Map(
  SCANS.map((handler) => [handler.declaration.name, handler]),
);
