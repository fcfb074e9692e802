import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { temporaryFolder } from './fault-world'
import type { CrashServer } from './crash-server'

/** A place for the data where room can run out for real, and be had again while the server runs. */
export type Disk = {
  readonly folder: string
  fill(server: CrashServer): void
  free(server: CrashServer): void
  end(): void
}

const succeeds = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const mountSmall = (folder: string): boolean => succeeds('mount', '-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', folder)

/** Why no small file system can be had here; null when one can. */
export const smallDiskMissing = (): string | null => {
  if (process.platform !== 'linux') return 'small file systems are made on Linux only'
  const folder = mkdtempSync(join(tmpdir(), 'open122-mount-'))
  const made = mountSmall(folder)
  if (made) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return made ? null : 'this user may not mount a small file system'
}

const fillTo = (file: string, chunk: number): void => {
  const descriptor = openSync(file, 'a')
  try {
    for (;;) writeSync(descriptor, Buffer.alloc(chunk))
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
  } finally {
    closeSync(descriptor)
  }
}

/** A file system of its own, filled to the last page by somebody else's file. */
export const smallDisk = (): Disk => {
  const folder = temporaryFolder()
  if (!mountSmall(folder)) throw new Error('the small file system could not be mounted')
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill: () => [1 << 20, 4096, 1].forEach((chunk) => fillTo(ballast, chunk)),
    free: () => rmSync(ballast),
    end() {
      // Lazily: an engine may let its files go a little after it was closed.
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Why the limit on file sizes of a running process cannot be moved here; null when it can. */
export const fileLimitMissing = (): string | null =>
  succeeds('prlimit', '--pid', String(process.pid), '--fsize') ? null : 'there is no prlimit'

/** No file of the server may be written any more, as by a quota; needs no right at all. */
export const fileLimit = (): Disk => {
  const folder = temporaryFolder()
  const limit = ({ pid }: CrashServer, soft: string) => void execFileSync('prlimit', ['--pid', String(pid), `--fsize=${soft}:unlimited`])
  return {
    folder,
    fill: (server) => limit(server, '1'),
    free: (server) => limit(server, 'unlimited'),
    end: () => rmSync(folder, { recursive: true, force: true }),
  }
}
