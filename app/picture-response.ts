import { readFile } from '@/lib/domain/files/read-file'
import type { Context } from '@/lib/kernel/context'

/** A picture for whoever may see it, wherever its record is kept; never kept by a browser, never run by one (D3). */
export const pictureResponse = async (contexts: readonly Context[], fileId: string): Promise<Response> => {
  for (const ctx of contexts) {
    const found = await readFile(ctx, { fileId })
    if (found.ok && found.value)
      return new Response(new Uint8Array(found.value.bytes), {
        headers: {
          'Content-Type': found.value.mime,
          'Content-Disposition': 'attachment; filename="picture.jpg"',
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'X-Content-Type-Options': 'nosniff',
          'Cache-Control': 'private, no-store',
        },
      })
  }
  return new Response(null, { status: 404 })
}
