import { ipcMain, type WebContents } from 'electron';
import type { Core } from '#core/core-api.ts';
import { BRIDGE } from './bridge-messages.ts';
import { createBridge, type Bridge, type BridgePage, type OpenHost } from './bridge.ts';
import { report } from './report.ts';
import { isTrusted } from './sender.ts';

/** Hears the bridge: checks the sender, parses the message, passes frames both ways. `isConsole` knows our own windows. */
export function setUpIpc(
  core: Pick<Core, 'connect'>,
  isConsole: (contentsId: number) => boolean,
  openHost: OpenHost,
): void {
  const bridge = createBridge(core, openHost);
  const known = new WeakSet<WebContents>();
  ipcMain.on(BRIDGE, (event, message: unknown) => {
    if (!isTrusted(event, isConsole)) {
      report(`a message from ${event.senderFrame?.url ?? 'a frame that is gone'} was not heard`);
      return;
    }
    if (!known.has(event.sender)) {
      known.add(event.sender);
      closeWithPage(bridge, event.sender);
    }
    const refusal = bridge.receive(toPage(event.sender), message);
    if (refusal !== undefined) report('the bridge refused a message', refusal);
  });
}

function toPage(contents: WebContents): BridgePage {
  return {
    id: contents.id,
    deliver(channel, frame) {
      if (!contents.isDestroyed()) contents.send(BRIDGE, channel, frame);
    },
  };
}

function closeWithPage(bridge: Bridge, contents: WebContents): void {
  const { id } = contents;
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) bridge.closePage(id);
  });
  contents.on('render-process-gone', () => bridge.closePage(id));
  contents.on('destroyed', () => bridge.closePage(id));
}
