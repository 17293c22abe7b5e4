/**
 * The element at `index`, which the caller knows to exist. A missing one is a programmer's error and throws, so that
 * a wrong ordinal never travels on as `undefined`.
 */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const element = list[index];
  if (element === undefined) throw new RangeError(`no element at ${index} of ${list.length}`);
  return element;
}
