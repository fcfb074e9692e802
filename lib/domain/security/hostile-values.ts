/** JSON keeps `__proto__` as a key of its own, a literal would not. */
const withPrototype: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')

const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x')

/** Sixty characters of the rarest kind, four bytes each. */
export const RARE_NAME = '𬭎䶮㛃𪚥𠮷喆'.repeat(10)

/** Text that has broken something, somewhere (D1, D2, D7). */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'; DROP TABLE people; --",
  '" OR 1=1 /*',
  '<script>alert(1)</script>',
  'a\u0000b',
  '\u202e\u2066\ufeff',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '%27%20OR%201=1',
  '=HYPERLINK("x")',
  '{code}{name}$&$1',
  '-1',
  '1e309',
  '9007199254740993',
  '0x10',
  RARE_NAME,
  '1'.repeat(100_000),
  ' '.repeat(100_000),
  `a${'\u0300'.repeat(50_000)}`,
  'x'.repeat(1_000_000),
]

export const hostileValues: readonly unknown[] = [
  null, 0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, [], ['x'], {}, withPrototype, deep(200), 10n,
]

/** Instead of the whole input. */
export const hostileInputs: readonly unknown[] = [null, undefined, 'text', 42, true, [], [{}], withPrototype, deep(200)]
