/** Width tells the expected length (ux.md §1.4); never wider than the screen. */
export type FieldWidth = 2 | 4 | 6 | 11 | 18 | 30 | 'full'

const WIDTHS: Readonly<Record<FieldWidth, string>> = {
  2: 'w-[5ch]',
  4: 'w-[7ch]',
  6: 'w-[11ch]',
  11: 'w-[17ch]',
  18: 'w-[25ch]',
  30: 'w-[38ch]',
  full: 'w-full',
}

export const controlStyle = (width: FieldWidth, failed: boolean): string =>
  `block min-h-target max-w-full rounded-md border-2 bg-surface px-3 py-1 text-body text-ink tabular-nums ${
    failed ? 'border-error' : 'border-edge'
  } ${WIDTHS[width]}`
