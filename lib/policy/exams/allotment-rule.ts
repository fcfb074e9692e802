/** The rule in words as it is published, and the SHA-256 of that file; a changed rule is a new file (EXM-15). */
export const ALLOTMENT_RULE = {
  version: 1,
  path: '/driving-tests/rule-1.txt',
  sha256: '21fbc8ba60d0415dfc248f17e7ddf98ad095e66479656da187ff90af3db164ea',
} as const

/** The stand-alone program that recomputes a closing from its published file, in a browser or with `node`. */
export const ALLOTMENT_VERIFIER = '/driving-tests/verify-1.mjs'
