import type { Face } from '@/lib/auth/contexts'

export type SignInFace = Exclude<Face, 'kiosk'>

const HOME: Readonly<Record<SignInFace, string>> = { citizen: '', portal: '/portal', office: '/office' }

export const faceHome = (face: SignInFace, place: string): string => `/${encodeURIComponent(place)}${HOME[face]}`

export const withBack = (path: string, back: string | undefined): string => (back ? `${path}?back=${encodeURIComponent(back)}` : path)
