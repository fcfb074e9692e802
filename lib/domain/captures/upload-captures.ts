import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureFaults, captureFiles } from '@/db/province/schema/captures'
import type { Context } from '@/lib/kernel/context'
import { actorId } from '@/lib/kernel/actor'
import { sha256 } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Result } from '@/lib/kernel/problem'
import { may } from '@/lib/policy/permissions'
import { command, done, NOT_THERE, problemsOf, refuse, type Command } from '../command'
import { storeBytes } from '../files/store-bytes'
import { platform } from '../platform'
import { ruleMomentOf } from '../rule-moment'
import { asUtf8, checkCaptures, MOST_FILE_BYTES } from './check-captures'

const input = z.strictObject({ bytes: z.instanceof(Uint8Array) })

/** `problems` is JSON of what the reader found. */
const faultInput = z.strictObject({ line: z.int(), start: z.int(), end: z.int(), problems: z.string() })

/** Puts a file that was looked at down; one that was sent before is refused, whoever sends it. */
const recordUpload = command({
  name: 'violation.upload-file',
  action: 'violation.upload',
  level: 'province',
  input: z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/), storedAs: z.string().regex(/^[0-9a-f]{32}$/), begins: z.int(), lines: z.int().positive(), faulty: z.int(), faults: z.array(faultInput).max(500),
  }),
  load: ({ ctx }) => Promise.resolve({ province: ctx.place.province, place: ctx.place.code }),
  about: (place) => place,
  async run({ tx, ctx, input: { digest, storedAs, begins, lines, faulty, faults } }) {
    const id = newId('cfl', ctx.machineNow)
    const [taken] = await tx.insert(captureFiles).values({
      id, place: ctx.place.code, digest, storedAs, lines, faulty, state: faulty > 0 ? 'faulty' : 'ready', offset: begins, uploadedBy: actorId(ctx.actor), uploadedAt: ctx.now,
    }).onConflictDoNothing().returning({ id: captureFiles.id })
    if (!taken) return refuse(problem('captures.sent-before', 'file'))
    for (const fault of faults) await tx.insert(captureFaults).values({ ...fault, id: newId('cft', ctx.machineNow), fileId: id })
    return done({ fileId: id }, { subject: id, detail: { lines, faulty } })
  },
})

const wasSent = async (ctx: Context, digest: string): Promise<boolean> => {
  const { read } = await platform().databases.province(ctx.place.province)
  return (await read.select({ id: captureFiles.id }).from(captureFiles).where(eq(captureFiles.digest, digest))).length > 0
}

/** Looks at a file of records line by line, keeps it sealed and puts down what is wrong with it; nothing of it is taken in yet. */
export const uploadCaptures: Command<{ fileId: string }> = async (ctx, raw): Promise<Result<{ fileId: string }>> => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  if (!may(ctx.actor, 'violation.upload', { province: ctx.place.province, place: ctx.place.code })) return { ok: false, problems: [NOT_THERE] }
  const sent = Buffer.from(parsed.data.bytes.buffer, parsed.data.bytes.byteOffset, parsed.data.bytes.byteLength)
  const wrong = (code: string, params?: Record<string, number>) => ({ ok: false as const, problems: [problem(code, 'file', params)] })
  if (sent.length === 0) return wrong('sheet.missing')
  if (sent.length > MOST_FILE_BYTES) return wrong('captures.too-large', { most: MOST_FILE_BYTES / 1_000_000 })
  const digest = sha256(sent)
  if (await wasSent(ctx, digest)) return wrong('captures.sent-before')
  const bytes = asUtf8(sent)
  if (!bytes) return wrong('file.unreadable')
  const checked = await checkCaptures(bytes, ctx.now, ruleMomentOf(ctx))
  if (!checked.ok) return checked

  const storedAs = await storeBytes(ctx, bytes)
  const faults = checked.value.faults.map((fault) => ({ ...fault, problems: JSON.stringify(fault.problems) }))
  const recorded = await recordUpload(ctx, { digest, storedAs, ...checked.value, faults })
  if (!recorded.ok) await platform().ports.files.remove(storedAs)
  return recorded
}
