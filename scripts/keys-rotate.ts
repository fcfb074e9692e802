import { boot } from '@/lib/domain/boot'
import { rehashLookups } from '@/lib/domain/key-rotation/rehash-lookups'
import { platform } from '@/lib/domain/platform'
import { readEnv } from '@/lib/kernel/env'

/** E3, E9: run once with the new key in front of LOOKUP_KEY, the server stopped; then the older keys may go. */
const main = async (): Promise<void> => {
  await boot(readEnv(process.env))
  try {
    const { accounts, people, unknown } = await rehashLookups()
    console.log(`Hashed anew: ${accounts} accounts, ${people} people.`)
    if (unknown.length === 0) return console.log('Every row stands under the first key of LOOKUP_KEY; the older ones may be taken out.')
    console.log(`${unknown.length} rows are under a key that is not in LOOKUP_KEY; keep all keys and look at: ${unknown.slice(0, 20).join(' ')}`)
    process.exitCode = 1
  } finally {
    await platform().databases.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : 'The look-up keys could not be rotated.')
  process.exit(1)
})
