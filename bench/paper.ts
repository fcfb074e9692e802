import { join } from 'node:path'
import { eq } from '@/db/conditions'
import { medicalCertificates } from '@/db/province/schema/licence-papers'
import { people } from '@/db/province/schema/people'
import { papers } from '@/db/province/schema/production'
import { temporaryPlates } from '@/db/province/schema/vehicle-papers'
import { valueOf } from '@/lib/domain/applications/application-test-world'
import { moveApplication } from '@/lib/domain/applications/move-application'
import { submitApplication } from '@/lib/domain/applications/submit-application'
import { issuePaper } from '@/lib/domain/papers/issue-paper'
import { addDays, civilDate, machineNow } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { expectOnly, load } from './load'
import { compare, printRows } from './measure'
import type { Suite } from './options'
import { buildOurs, startOurs, startPdfFloor, startSmsSink, type Server } from './our-server'
import { prepareCases } from './prepare-cases'
import { inTemporaryFolder } from './temporary-folder'

const SECONDS = 2
const PAPERS = 500
const STEP = 100

type Asked = { readonly name: string; readonly path: string; readonly cookie: string }

type Prepared = Awaited<ReturnType<typeof prepareCases>>

/** A certificate of physical condition for the person of the case, and a temporary plate, each with its row and its paper. */
const issueMore = async ({ world }: Prepared): Promise<{ certificate: string; plate: string }> => {
  const today = civilDate(machineNow())
  const validUntil = addDays(today, 180)
  const [medical, temporary] = [newId('med', machineNow()), newId('tmp', machineNow())]
  return (await world.databases.province('32')).write(async (tx) => {
    const [person] = await tx.select({ id: people.id }).from(people)
    if (!person) throw new Error('nobody was prepared')
    await tx.insert(medicalCertificates).values({
      id: medical, number: 'YS-BENCH-1', place: 'has', personId: person.id, organisationId: 'org-hospital', examinedOn: today, validUntil, isFit: true, fitFor: 'C1',
      findingsSealed: 'sealed', enteredBy: 'acc', enteredAt: machineNow(), state: 'valid',
    })
    await tx.insert(temporaryPlates).values({
      id: temporary, number: '苏H临0001', place: 'has', sheet: 1, vin: 'LTST1234567890123', turn: 1, organisationId: 'org-dealer', issuedBy: 'acc', issuedOn: today, validUntil,
      state: 'issued', feeFen: 500, issuedAt: machineNow(),
    })
    const certificate = await issuePaper(tx, world.context(), { kind: 'physical-certificate', number: 'YS-BENCH-1', subjectId: medical, validUntil })
    const plate = await issuePaper(tx, world.context(), { kind: 'temporary-plate', number: '苏H临0001', subjectId: temporary, validUntil })
    return { certificate: certificate.paperId, plate: plate.paperId }
  })
}

const prepare = async (data: string) => {
  const prepared = await prepareCases({ mode: 'embedded', folder: data }, 1)
  const { world, cases: [one], reviewer, env } = prepared
  if (!one) throw new Error('nothing was prepared')
  const { applicationId, revision, ctx, cookie } = one
  valueOf(await submitApplication(ctx, { applicationId, revision }))
  valueOf(await moveApplication(reviewer.ctx, { applicationId, transition: 'approve', revision: revision + 1 }))
  const [decision] = await (await world.databases.province('32')).read.select({ id: papers.id }).from(papers).where(eq(papers.kind, 'decision'))
  const { certificate, plate } = await issueMore(prepared)
  await world.close()
  const asked: readonly Asked[] = [
    { name: 'receipt of an application', path: `/has/receipts/${applicationId}/pdf`, cookie },
    { name: 'decision', path: `/has/papers/${decision?.id}`, cookie },
    { name: 'certificate of physical condition', path: `/has/papers/${certificate}`, cookie },
    { name: 'temporary plate, for the office', path: `/has/office/papers/${plate}`, cookie: reviewer.cookie },
  ]
  return { env, asked }
}

const expectPaper = async ({ origin }: Server, { path, cookie, name }: Asked): Promise<number> => {
  const answer = await fetch(origin + path, { headers: { cookie }, redirect: 'manual' })
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200 || bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(`no paper (${name}): ${answer.status}`)
  return bytes.length
}

/** Papers as people fetch them, one after another: session, permission, register, proof, sheet; beside one line of the same font. */
export const paper: Suite = ({ rounds }) =>
  inTemporaryFolder(async (folder) => {
    buildOurs()
    const data = join(folder, 'data')
    const { env, asked } = await prepare(data)
    const sms = await startSmsSink()
    const [floor, ours] = [await startPdfFloor(), await startOurs({ env }, { DATA_DIR: data }, sms.port)]
    const read = async ({ origin }: Server, path: string, cookie: string) =>
      expectOnly(await load({ origin, connections: 1, seconds: SECONDS, requests: [{ path, headers: { cookie } }] }), 200)
    try {
      const kilobytes: number[] = []
      for (const each of asked) kilobytes.push((await expectPaper(ours, each)) / 1_000)
      await read(floor, '/', '')
      for (const { path, cookie } of asked) await read(ours, path, cookie)
      printRows('Papers as PDF, one after another', 'ms', await compare([
        { name: 'one line in the same font, bare server', run: () => read(floor, '/', '') },
        ...asked.map(({ name, path, cookie }, i) => ({ name: `${name}, ${kilobytes[i]?.toFixed(0)} kB`, run: () => read(ours, path, cookie) })),
      ], rounds))

      const [receipt] = asked
      const resident: string[] = [ours.rssMiB().toFixed(0)]
      for (let made = 0; made < PAPERS; made += STEP) {
        const requests = Array.from({ length: STEP }, () => ({ path: receipt?.path ?? '', headers: { cookie: receipt?.cookie ?? '' } }))
        expectOnly(await load({ origin: ours.origin, connections: 4, requests }), 200)
        resident.push(ours.rssMiB().toFixed(0))
      }
      console.log(`\nResident before and after each ${STEP} of ${PAPERS} more receipts, four at a time: ${resident.join(', ')} MiB.`)
    } finally {
      for (const server of [floor, ours, sms]) await server.stop()
    }
  })
