import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = (): string => join(process.env.TEST_DATA_DIR ?? '', 'axe-pages')

/** Tests run in several processes: what each of them has looked at stands in one file, a line an address and look. */
export const keepSeen = (address: string, look: string): void => appendFileSync(file(), `${address}\t${look}\n`)

export const everythingSeen = (): readonly { readonly address: string; readonly look: string }[] =>
  existsSync(file())
    ? readFileSync(file(), 'utf8').trim().split('\n').map((line) => {
        const [address = '', look = ''] = line.split('\t')
        return { address, look }
      })
    : []
