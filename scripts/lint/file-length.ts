import type { Rule } from './source-file'

const LONGEST = 250

/** Words and tests are lists, and lists may be long. */
const MAY_BE_LONG = /^lib\/messages\/|\/messages\.ts$|\.test\.tsx?$/

export const fileLength: Rule = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length
  if (lines <= LONGEST || MAY_BE_LONG.test(path)) return []
  return [{ rule: 'file-length', path, line: LONGEST + 1, message: `${lines} lines; at most ${LONGEST}` }]
}
