export const HELP = `matchdesk serve [options]   run the host of an event without a window

  --data DIR      folder of the event's data (default: this user's application data)
  --port N        port for phones, screens and the console (default 4747; 0 takes a free one)
  --bind ADDRESS  address to listen on (default 0.0.0.0, everyone in the hall)
  --https         answer by https with the host's own certificate (default: what the console set, else http)
  --no-announce   do not announce the host by mDNS
  --open          open the console in the default browser
  --log LEVEL     silent, error, warn (default), info or debug; lines go to stderr

matchdesk restore --data DIR [--from FILE|FOLDER|newest] [--code CODE]
                  put a backup in the place of the data while no host runs on it, also on a second laptop; what is there
                  is backed up first, and a damaged file is kept aside
  --from WHICH    a backup, a folder of backups, or newest (default): the newest good one beside the data or on the stick
  --code CODE     recovery code of the host that made it (console, Backup), so that its devices stay signed in

matchdesk help              this page

Exit codes: 2 usage, 3 port, 4 folder, 5 newer database, 6 damaged database, 7 another program's database, 8 already running, 10 nothing was restored.
`;
