import { contextBridge, ipcRenderer } from 'electron';
import type { MatchdeskBridge } from '#shared/protocol/bridge.ts';
import { APP_ORIGIN } from './app-scheme.ts';
import { BRIDGE, VERSION_ARGUMENT, type BridgeMessage } from './bridge-messages.ts';

const listeners = new Map<number, (frame: string) => void>();
let lastChannel = 0;

function tell(message: BridgeMessage): void {
  ipcRenderer.send(BRIDGE, message);
}

ipcRenderer.on(BRIDGE, (_event, channel: unknown, frame: unknown) => {
  if (typeof channel === 'number' && typeof frame === 'string') listeners.get(channel)?.(frame);
});

const bridge: MatchdeskBridge = {
  version: process.argv.find((argument) => argument.startsWith(VERSION_ARGUMENT))?.slice(VERSION_ARGUMENT.length) ?? '',
  platform: process.platform,
  openChannel(onFrame) {
    lastChannel += 1;
    const channel = lastChannel;
    listeners.set(channel, onFrame);
    tell({ do: 'open', channel });
    return {
      send(frame) {
        if (listeners.has(channel)) tell({ do: 'send', channel, frame });
      },
      close() {
        if (listeners.delete(channel)) tell({ do: 'close', channel });
      },
    };
  },
  openHost: (origin, page) => tell({ do: 'open-host', origin, page }),
};

if (location.origin === APP_ORIGIN) contextBridge.exposeInMainWorld('matchdesk', bridge);
