/** Parameters by name, joined as they are: what RSA2 signs. */
export const signedText = (params: Iterable<readonly [string, string]>): string =>
  [...params].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([name, value]) => `${name}=${value}`).join('&')
