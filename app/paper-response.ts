import { sheetOfPaper, type PaperSheet } from '@/lib/channels/paper/paper-sheet'
import { renderPdf } from '@/lib/channels/paper/render-pdf'
import { findPaper, type PaperCopy } from '@/lib/domain/papers/find-paper'
import type { Context } from '@/lib/kernel/context'

/** Never kept by a browser or an edge: the next reader of the machine is somebody else. */
export const pdfResponse = async (sheet: PaperSheet, number: string): Promise<Response> =>
  new Response(new Uint8Array(await renderPdf(sheet)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="paper.pdf"; filename*=UTF-8''${encodeURIComponent(`${number}.pdf`)}`,
      'Cache-Control': 'private, no-store',
    },
  })

const NOT_THERE = () => new Response(null, { status: 404 })

const copyIn = async (contexts: readonly Context[], paperId: string): Promise<PaperCopy | null> => {
  for (const ctx of contexts) {
    const found = await findPaper(ctx, { paperId })
    if (found.ok && found.value) return found.value
  }
  return null
}

/** A copy for whoever may have it, wherever its record is kept; a text the register no longer bears out is not printed again. */
export const paperResponse = async (contexts: readonly Context[], paperId: string): Promise<Response> => {
  const copy = await copyIn(contexts, paperId)
  if (!copy) return NOT_THERE()
  return copy.isOutdated ? new Response(null, { status: 410 }) : pdfResponse(sheetOfPaper(copy), copy.number)
}
