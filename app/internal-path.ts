/**
 * C7: only a path of our own comes back as it is, everything else is the fallback. The first sign after the slash decides
 * between a path and a host, so a second slash, a backslash or a control sign anywhere ends it.
 */
export const internalPath = (text: string | undefined, fallback: string): string =>
  text !== undefined && /^\/(?![/\\])[\w\-./?=&%+:~,]*$/.test(text) && !/\/\/|%5c|%09|%0a|%0d|%2f%2f/i.test(text) && !text.startsWith('/%') ? text : fallback
