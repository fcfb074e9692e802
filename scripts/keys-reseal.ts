import { boot } from '@/lib/domain/boot'
import { resealFields } from '@/lib/domain/key-rotation/reseal-fields'
import { platform } from '@/lib/domain/platform'
import { readEnv } from '@/lib/kernel/env'

/** E2, E9: run with the new key in front of FIELD_KEYS, the server stopped; cut off, it goes on where it was. */
const main = async (): Promise<void> => {
  await boot(readEnv(process.env))
  try {
    const { rows, pictures, unknown } = await resealFields()
    console.log(`Sealed anew: ${rows} rows, ${pictures} pictures.`)
    if (unknown.length === 0) return console.log('Everything that can be written anew stands under the first key of FIELD_KEYS; docs/security says when an older one may go.')
    console.log(`${unknown.length} could not be opened with any key of FIELD_KEYS; keep all keys and look at: ${unknown.slice(0, 20).join(', ')}`)
    process.exitCode = 1
  } finally {
    await platform().databases.close()
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : 'The field keys could not be rotated.')
  process.exit(1)
})
