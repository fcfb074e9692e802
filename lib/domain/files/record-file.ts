import { z } from 'zod'
import { files } from '@/db/province/schema/production'
import { isEditable } from '@/lib/engine/transitions'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { loadForEntry, targetOf } from '../applications/application'
import { command, done, refuse, type Outcome } from '../command'
import { askedPictures } from './asked-pictures'
import { filesOf } from './files-of'
import { unlinkLater } from './unlink-later'

export type Added = { readonly fileId: string; readonly applicationId: string }

const input = z.strictObject({
  applicationId: z.string().max(40),
  field: z.string().max(40),
  storedAs: z.string().regex(/^[0-9a-f]{32}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
})

/** Puts a stored picture down in the register. The same picture again is the one that stands; where one is asked for, another replaces it. */
export const recordFile = command({
  name: 'file.add',
  action: 'application.answer',
  level: 'province',
  input,
  load: ({ tx, ctx, input: { applicationId } }) => loadForEntry(tx, ctx, applicationId),
  about: ({ row }, { ctx }) => targetOf(ctx, row),
  async run({ tx, ctx, input: { applicationId: _application, field, ...picture }, subject: { row, service } }): Promise<Outcome<Added & { readonly kept: boolean }>> {
    const asked = askedPictures(service, field)
    if (!asked) return refuse(problem('file.unknown', field))
    if (!isEditable(service, row.status)) return refuse(problem('transition.not-now'))
    const standing = await filesOf(tx, row.id, field)
    const same = standing.find(({ sha256 }) => sha256 === picture.sha256)
    const evidence = { subject: row.id, onBehalfOf: row.applicantId }
    if (same) return done({ fileId: same.id, applicationId: row.id, kept: false }, { ...evidence, detail: { field, again: true } })
    if (asked.max > 1 && standing.length >= asked.max) return refuse(problem('file.too-many', field, { most: asked.max }))
    if (asked.max === 1) for (const old of standing) await unlinkLater(tx, ctx, old)
    const id = newId('fil', ctx.machineNow)
    await tx.insert(files).values({ ...picture, id, applicationId: row.id, field, ownerId: row.applicantId, mime: 'image/jpeg', at: ctx.now })
    return done({ fileId: id, applicationId: row.id, kept: true }, { ...evidence, detail: { field, file: id, bytes: picture.bytes } })
  },
})
