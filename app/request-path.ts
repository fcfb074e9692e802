import { headers } from 'next/headers'

/** The address of this request, written by `server/page-headers.mjs`; for "back to where I was" and the current item of a menu. */
export const requestPath = async (): Promise<string> => (await headers()).get('x-path') ?? '/'
