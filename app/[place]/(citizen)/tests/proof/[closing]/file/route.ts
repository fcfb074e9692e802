import { contextFor } from '@/lib/auth/contexts'
import { findClosingFile } from '@/lib/domain/exams/find-session'

type Scope = { params: Promise<{ place: string; closing: string }> }

/** The published file of a closing, byte for byte: its hash is public. */
export const GET = async (_request: Request, { params }: Scope): Promise<Response> => {
  const { place, closing: closingId } = await params
  const ctx = await contextFor('citizen', place)
  const found = ctx && (await findClosingFile(ctx, { closingId }))
  if (!found?.ok || !found.value) return new Response(null, { status: 404 })
  return new Response(found.value.file, { headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' } })
}
