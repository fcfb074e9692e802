import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The framework's settings as the build resolved and kept them; null before the first build. With them a start need not compile
 * `next.config.ts` and load what it imports, a tenth of its time; they are what the build was made for, whatever the file says by now.
 */
export const settingsOfBuild = (dir, buildDir) => {
  try {
    return JSON.parse(readFileSync(join(dir, buildDir, 'required-server-files.json'), 'utf8')).config
  } catch {
    return null
  }
}
