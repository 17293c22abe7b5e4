/** The peer: `ws` alone. What comes from `/publish` goes to everybody else as it is, one buffer for all. */
import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { obey } from './child.ts';
import { createMeter } from './meter.ts';
import type { ServerOrder } from './orders.ts';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
await once(server, 'listening');
const meter = createMeter(async () => {
  server.clients.forEach((client) => client.terminate());
  await new Promise((resolve) => server.close(resolve));
});

server.on('connection', (publisher, request) => {
  if (request.url !== '/publish') return;
  publisher.on('message', (data: Buffer) => {
    meter.stamp();
    for (const client of server.clients) {
      if (client !== publisher && client.readyState === WebSocket.OPEN) client.send(data, { binary: false });
    }
  });
});

const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : 0;
obey<ServerOrder>({ url: `http://127.0.0.1:${port}` }, (order) => meter.handle(order));
