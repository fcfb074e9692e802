import { readFile } from '@/lib/domain/files/read-file'
import { readRecordPicture } from '@/lib/domain/captures/record-pictures'
import type { Context } from '@/lib/kernel/context'

const HEADERS = {
  'Content-Disposition': 'attachment; filename="picture.jpg"',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'private, no-store',
}

const answer = (bytes: Buffer, mime: string): Response => new Response(new Uint8Array(bytes), { headers: { ...HEADERS, 'Content-Type': mime } })

/** A picture for whoever may see it, wherever its record is kept; never kept by a browser, never run by one (D3). */
export const pictureResponse = async (contexts: readonly Context[], fileId: string): Promise<Response> => {
  for (const ctx of contexts) {
    const found = await readFile(ctx, { fileId })
    if (found.ok && found.value) return answer(found.value.bytes, found.value.mime)
  }
  return new Response(null, { status: 404 })
}

/** The same for the evidence of a record. */
export const evidenceResponse = async (contexts: readonly Context[], pictureId: string): Promise<Response> => {
  for (const ctx of contexts) {
    const found = await readRecordPicture(ctx, { pictureId })
    if (found.ok && found.value) return answer(found.value, 'image/jpeg')
  }
  return new Response(null, { status: 404 })
}
