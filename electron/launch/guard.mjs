// Runs before everything that needs Node 22.18 or newer: better-sqlite3 13 ends older ones without a word.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `matchdesk: Node ${process.versions.node} is too old, 22.18 or newer is needed.\n` +
      'On Linux and Windows `npm ci` brings one along for `npm run` and `npx`; elsewhere install one from https://nodejs.org.\n',
  );
  process.exit(9);
}
