// Plain JavaScript: `server/main.mjs` runs as it stands, before anything is compiled.

/**
 * How long the edge may keep an answer, as nginx reads it. It counts in whole seconds and keeps for one more than it is
 * told; what must not be older than a second is therefore good until the running second of the clock ends.
 */
export const edgeLife = (seconds, now) => (seconds > 1 ? String(seconds - 1) : `@${Math.floor(now / 1_000)}`)
