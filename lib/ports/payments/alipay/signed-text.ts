/** What RSA2 is over: all parameters by name, as `a=1&b=2`, not encoded. We send none that is empty, and leave none out of a check. */
export const signedText = (params: Iterable<readonly [string, string]>): string =>
  [...params]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
