export const HELP = `npm run --silent replay -- FILE [--explain NUMBER] [--help]

Replays recorded competitions through the domain and prints one line of JSON:
  events   how many things the file asks to be reproduced
  exact    how many agree
  failed   every other one by its number, with the first thing that differs
  ms       time of the replay, reading not counted
  reset    double eliminations alone: events in which a bracket reset was played
  byHand   pools alone: what the record shows the organizer to have done by hand
--explain NUMBER tells in words how one of them goes. Exit code 0 when the file could be replayed, 2 when not.

The shape of FILE says which of five kinds it is.

1. Double eliminations, one event a line: {"n": entrants seeded 1..n, "matches": [[round, winnerSeed, loserSeed,
   winnerScore, loserScore, dq], ...], "placement": {seed: place}}, in any order of play. A score of -1 was not played;
   where both are -1, either may have moved on, as later matches show.
   An event is exact when every match that was played is one the graph asked for, all are used, and the final places
   equal the record, ties shared. One order in which losers drop for each number of entrants.
2. Round robins: [{"n": entrants, "standings": [[place, seed], ...], "matches": [{"phase", "pool", "round", "w", "l",
   "ws", "ls", "dq"}, ...]}, ...]: w and l are the seeds of winner and loser, ws and ls the games each won.
   An event is exact when all places follow from wins, head to head and game difference, in this order. A record does
   not hold the order that its organizer chose: where another one agrees, it still fails, and is told so.
3. Pools and brackets: the same shape, in more than one phase. Phase "1" holds the first pool and all brackets.
   A pool is a round robin, or a double elimination that ends with so many left as go on; those of them that have lost once begin
   the bracket on its losers' side.
   An event is exact when who plays in which bracket follows from the places in the pools, every bracket replays match
   by match as a double or single elimination, and the final places are those of the main bracket, behind it those of
   the pools. The seeding of a bracket is read off the record; where it goes against the places it stands in "byHand".
4. A Valve Swiss: {"seeds": {seed: name}, "results": [[seed, seed, winner], ...]}: sixteen teams, the matches by rounds.
   A pairing is exact when the rule asks for just that one at that time.
5. A battle royale: {"killPoints", "placementPoints": [first, second, ...], "teams": [{"team", "rank", "points",
   "games": [{"placement", "kills"}, ...]}, ...]}.
   A team is exact when total and rank are the official ones, by total, kills, wins, games played and earliest win.
   Teams that just an unpublished rule parts share a rank, and are failed with that reason.`;
