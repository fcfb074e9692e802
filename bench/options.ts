export type Options = {
  /** Rows of the register look-ups (P3): half vehicles, half people. */
  readonly rows: number
  /** Length of the nation's load (P10). */
  readonly minutes: number
  /** Applications that are paid, or not. */
  readonly payments: number
  /** Who want one of the places of a station. */
  readonly people: number
  /** Alternating rounds of a comparison. */
  readonly rounds: number
}

/** A measurement prints its tables itself. */
export type Suite = (options: Options) => Promise<void>

const DEFAULTS: Options = { rows: 2_000_000, minutes: 1, payments: 10_000, people: 500, rounds: 5 }

const isOption = (name: string): name is keyof Options => name in DEFAULTS

/** `province --rows 41000000`: names of measurements, and numbers that change their size. */
export const readOptions = (given: readonly string[]): { names: string[]; options: Options } => {
  const names: string[] = []
  const options: { -readonly [K in keyof Options]: number } = { ...DEFAULTS }
  for (let i = 0; i < given.length; i++) {
    const word = given[i] ?? ''
    const name = word.slice(2)
    if (!word.startsWith('--')) names.push(word)
    else if (isOption(name) && Number(given[i + 1]) > 0) options[name] = Number(given[++i])
    else throw new Error(`${word} is not an option with a positive number; there are --rows, --minutes, --payments, --people and --rounds`)
  }
  return { names, options }
}
