import { z } from 'zod'
import { isEditable } from '@/lib/engine/transitions'
import { sha256 } from '@/lib/kernel/crypto'
import { problem, type Result } from '@/lib/kernel/problem'
import { may } from '@/lib/policy/permissions'
import { loadForEntry, targetOf } from '../applications/application'
import { NOT_THERE, problemsOf, type Command } from '../command'
import { platform, provinceHandle } from '../platform'
import type { Context } from '@/lib/kernel/context'
import type { FileField } from '@/lib/engine/fields'
import { askedPictures } from './asked-pictures'
import { readPicture } from './read-picture'
import { recordFile, type Added } from './record-file'
import { oneOfFew } from './one-of-few'
import { storeBytes } from './store-bytes'

/** A telephone's picture; what is kept of it is smaller. */
export const MOST_UPLOAD_BYTES = 6_000_000

const input = z.strictObject({ applicationId: z.string().max(40), field: z.string().max(40), bytes: z.instanceof(Uint8Array) })

/** Asked before a byte is decoded: drawing a picture anew costs more than knowing who sends it. */
const askedFor = async (ctx: Context, applicationId: string, field: string): Promise<FileField | null> => {
  const { read } = await provinceHandle(ctx.place.province)
  const application = await loadForEntry(read, ctx, applicationId)
  if (!application || !may(ctx.actor, 'application.answer', targetOf(ctx, application.row))) return null
  return isEditable(application.service, application.row.status) ? askedPictures(application.service, field) : null
}

/**
 * Takes a picture for a field: who may, what it is, drawn anew, sealed and stored, and only then put down in the register. A
 * process that dies between the two leaves bytes that nothing names, never a name without bytes.
 */
export const addFile: Command<Added> = async (ctx, raw): Promise<Result<Added>> => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { applicationId, field, bytes } = parsed.data
  if (bytes.length > MOST_UPLOAD_BYTES) return { ok: false, problems: [problem('file.too-large', field, { most: MOST_UPLOAD_BYTES / 1_000_000 })] }
  const asked = await askedFor(ctx, applicationId, field)
  if (!asked) return { ok: false, problems: [NOT_THERE] }

  const picture = await oneOfFew(() => readPicture(Buffer.from(bytes), asked.what, field))
  if (picture === 'busy') return { ok: false, problems: [problem('file.busy', field)] }
  if (!picture.ok) return picture
  const { bytes: drawn, width, height } = picture.value
  const storedAs = await storeBytes(ctx, drawn)
  const recorded = await recordFile(ctx, { applicationId, field, storedAs, sha256: sha256(drawn), bytes: drawn.length, width, height })
  if (!recorded.ok || !recorded.value.kept) await platform().ports.files.remove(storedAs)
  return recorded.ok ? { ok: true, value: { fileId: recorded.value.fileId, applicationId } } : recorded
}
