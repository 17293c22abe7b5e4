const FIRST = ['Dhaka', 'Sylhet', 'Chittagong', 'Nova', 'Iron', 'Silent', 'Crimson', 'Padma', 'Royal', 'Lunar', 'K'];
const SECOND = ['Thunder', 'Rhinos', 'Five', 'Tigers', 'Foxes', 'Wolves Esports', 'Ravens', 'x', 'Academy', 'Storm'];
const THIRD = ['', ' Gaming', '', ' B', '', '', ' Dynasty of Champions', '', '', ' Esports', '', ' II', ''];

const FIRST_BN = ['ঢাকা', 'সিলেট', 'চট্টগ্রাম', 'পদ্মা', 'রাজশাহী', 'বরিশাল', 'সুন্দরবন', 'ময়মনসিংহ'];
const SECOND_BN = ['থান্ডার', 'টাইগার্স', 'রাইডার্স', 'ড্রাগন', 'কিংস', 'একাদশ', 'ঈগলস'];
const THIRD_BN = ['', ' একাডেমি', '', ' ই-স্পোর্টস', ''];

/** A team's name for a seed: short, long and very long ones mixed, no two alike up to some hundreds. */
export function nameEntrant(seed: number): string {
  return pick(FIRST, SECOND, THIRD, seed);
}

/** The same in Bengali. */
export function nameEntrantBn(seed: number): string {
  return pick(FIRST_BN, SECOND_BN, THIRD_BN, seed);
}

function pick(first: readonly string[], second: readonly string[], third: readonly string[], seed: number): string {
  const round = Math.floor(seed / (first.length * second.length));
  const more = round > 0 ? ` ${round + 1}` : '';
  const at = (list: readonly string[]) => list[seed % list.length] ?? '';
  return `${at(first)} ${at(second)}${at(third)}${more}`;
}
