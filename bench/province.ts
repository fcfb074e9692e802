import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { openEmbedded } from '@/db/embedded'
import { personByDocument, vehicleByPlate, vehicleByPlateAndTail, vehicleByVin } from '@/db/province/register-look-ups'
import { compare, printRows, timeCalls } from './measure'
import type { Suite } from './options'
import { fillRegister, keysOfRow } from './register-rows'
import { inTemporaryFolder } from './temporary-folder'

/** Look-ups of one sample; asked from a set of as many rows, so that the second time finds them warm. */
const CALLS = 20_000

const seconds = (since: bigint): number => Number(process.hrtime.bigint() - since) / 1e9

/** P3: one province's register, look-ups by plate, VIN, plate with VIN tail, and document, beside the bare engine. */
export const province: Suite = ({ rows, rounds }) =>
  inTemporaryFolder(async (folder) => {
    const path = join(folder, 'province-32.db')
    const count = Math.floor(rows / 2)
    const began = process.hrtime.bigint()
    fillRegister(path, count)
    console.log(`\n${(count * 2).toLocaleString('en')} rows (${count.toLocaleString('en')} vehicles, as many people), filled in ${seconds(began).toFixed(0)} s, ${(statSync(path).size / 2 ** 30).toFixed(2)} GiB`)

    const handle = openEmbedded('province-32', path)
    const bare = new Database(path, { readonly: true })
    bare.exec('PRAGMA cache_size = -65536')
    const plate = bare.prepare("SELECT id, owner_id, plate, vin, status FROM vehicles WHERE plate_type = ? AND plate = ? AND stage = 'registered'")
    const asked = Array.from({ length: CALLS }, (_, i) => keysOfRow((i * 7_919 + ((i * 104_729) % 1_000_003)) % count))
    const row = (i: number) => asked[i % CALLS] ?? keysOfRow(0)
    const missed = { n: 0 }
    const find = (found: unknown) => void (found === undefined && missed.n++)
    const look = <K extends object>(query: (keys: ReturnType<typeof row>) => Promise<K | undefined>) => async () =>
      timeCalls(CALLS, async (i) => find(await query(row(i))))
    const contenders = [
      { name: 'bare engine: by plate', run: () => timeCalls(CALLS, (i) => find(plate.get(row(i).plateType, row(i).plate))) },
      { name: 'by plate', run: look((keys) => vehicleByPlate(handle.read).get(keys)) },
      { name: 'by plate and end of VIN', run: look((keys) => vehicleByPlateAndTail(handle.read).get(keys)) },
      { name: 'by VIN', run: look((keys) => vehicleByVin(handle.read).get(keys)) },
      { name: 'by document key', run: look((keys) => personByDocument(handle.read).get(keys)) },
    ]
    printRows('Register look-ups, first touch (P3, cold page cache of the connection)', 'µs', await compare(contenders, 1))
    printRows('Register look-ups, warm (P3)', 'µs', await compare(contenders, rounds))
    if (missed.n) throw new Error(`${missed.n} look-ups found nothing`)
    bare.close()
    await handle.close()
  })
