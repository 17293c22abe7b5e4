import { powerSaveBlocker } from 'electron';

export interface KeepAwake {
  /** True while the event runs: the computer and its displays stay on. */
  set(awake: boolean): void;
}

/** Keeps the computer from sleeping while it is needed, and lets it sleep again after. */
export function createKeepAwake(): KeepAwake {
  let blocker: number | undefined;
  return {
    set(awake) {
      if (awake && blocker === undefined) {
        blocker = powerSaveBlocker.start('prevent-display-sleep');
      } else if (!awake && blocker !== undefined) {
        powerSaveBlocker.stop(blocker);
        blocker = undefined;
      }
    },
  };
}
