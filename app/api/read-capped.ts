/** The body, no more than `most` bytes whatever the headers say; null when there is more. */
export const readCappedBytes = async (request: Request, most: number): Promise<Buffer | null> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  const reader = request.body?.getReader()
  if (!reader) return Buffer.alloc(0)
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts)
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}

/** The same as text. */
export const readCapped = async (request: Request, most: number): Promise<string | null> => (await readCappedBytes(request, most))?.toString('utf8') ?? null
