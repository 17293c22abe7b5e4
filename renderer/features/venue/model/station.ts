/** How large a station can be written in its block: a number fills it, a name is wrapped. */
export function sizeOfStation(station: string): 'number' | 'word' | 'name' {
  if (station.length <= 3) return 'number';
  return station.length <= 7 ? 'word' : 'name';
}

/** "Station 7", but "Main stage": a name of its own needs no word before it. */
export function isNumbered(station: string): boolean {
  return /^[a-z]?[0-9]/i.test(station);
}
