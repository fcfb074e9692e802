import { gzipSync } from 'node:zlib'
import { median } from './measure'
import { startOurs, type Server } from './our-server'
import type { PreparedWorld } from './prepare'

const scriptsOf = async (origin: string, path: string, cookie: string): Promise<number> => {
  const page = await (await fetch(origin + path, { headers: { cookie } })).text()
  const tags = [...page.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag))
  const addresses = [...new Set(tags.map(([, address = '']) => address.replaceAll('&amp;', '&')))]
  const sizes = await Promise.all(addresses.map(async (address) => gzipSync(Buffer.from(await (await fetch(new URL(address, origin))).arrayBuffer())).length))
  return sizes.reduce((total, size) => total + size, 0)
}

/** P9: what a browser loads of script, compressed as the edge compresses. */
export const measureScripts = async ({ origin }: Server, smallest: Server, world: PreparedWorld): Promise<void> => {
  const [owner] = world.owners.slice(-1)
  const paths = ['/', '/has', '/has/services', '/has/plates', '/has/vehicles', `/has/applications/${owner?.applicationId}/number`]
  console.log('\n### Script of a page, gzip (P9)\n\n| page | kB |\n|---|---|')
  console.log(`| L3, smallest Next | ${((await scriptsOf(smallest.origin, '/row', '')) / 1_000).toFixed(0)} |`)
  for (const path of paths) console.log(`| \`${path.replace(/app_\w+/, '…')}\` | ${((await scriptsOf(origin, path, owner?.cookie ?? '')) / 1_000).toFixed(0)} |`)
}

/** P9: from the start of the process to the first answer of the health address, databases opened and checked. */
export const measureColdStart = async (world: PreparedWorld, data: string, smsPort: number, rounds: number): Promise<void> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const server = await startOurs(world, { DATA_DIR: data }, smsPort)
    times.push(server.startedIn)
    await server.stop()
  }
  console.log(`\nCold start, median of ${rounds}: ${(median(times) / 1_000).toFixed(2)} s`)
}
