import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CrashServer } from './crash-server'

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu/faketime', '/usr/lib/aarch64-linux-gnu/faketime', '/usr/local/lib/faketime'].map((folder) => join(folder, 'libfaketimeMT.so.1'))

const library = (): string | undefined => LIBRARIES.find((path) => existsSync(path))

/** Why the clock of a process cannot be moved here; null when it can. */
export const shiftedClockMissing = (): string | null => (library() ? null : 'libfaketime is not installed')

const HOUR = 3_600_000
const LOOKS = 200

/** The system's own clock of a process, moved while it runs; what measures durations is left alone, as on a real machine. */
export const shiftedClock = (folder: string) => {
  const file = join(folder, 'clock-offset')
  const write = (days: number) => writeFileSync(file, `${days < 0 ? '-' : '+'}${Math.abs(days)}d\n`)
  write(0)
  return {
    env: {
      LD_PRELOAD: library() ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
    /** Returns once the server itself answers with the hour it was given. */
    async jump({ origin }: CrashServer, days: number, now: number): Promise<void> {
      write(days)
      for (let look = 0; look < LOOKS; look++) {
        const said = Date.parse((await fetch(`${origin}/api/health`)).headers.get('date') ?? '')
        if (Math.abs(said - (now + days * 24 * HOUR)) < HOUR) return
        await pause(100)
      }
      throw new Error('the server did not follow the clock')
    },
  }
}
