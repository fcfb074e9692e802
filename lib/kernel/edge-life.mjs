// Plain JavaScript: `server/main.mjs` runs as it stands, before anything is compiled.

/**
 * How long the edge may keep an answer, as nginx reads it. It counts in whole seconds and keeps for one more than it is
 * told; what must not be older than a second is therefore good until the running second of the clock ends.
 */
export const edgeLife = (seconds, now) => (seconds > 1 ? String(seconds - 1) : `@${Math.floor(now / 1_000)}`)

/**
 * What everybody may see is read once in so many ms of the clock, by the application and again by the edge: what is on its way for a
 * moment more is still less than a second old (P6b).
 */
export const SHARED_FOR = 500
