import { NextResponse } from 'next/server'
import { isSameOrigin } from '@/lib/auth/contexts'
import { terminalContext } from '@/lib/auth/kiosk-contexts'
import { callStaff } from '@/lib/domain/terminals/call-staff'

type Props = { params: Promise<{ place: string }> }

/** The fixed bar's last key, on every screen; works without script. */
export const POST = async (request: Request, { params }: Props): Promise<Response> => {
  const { place } = await params
  const ctx = (await isSameOrigin()) ? await terminalContext(place) : null
  if (!ctx) return new NextResponse(null, { status: 403 })
  await callStaff(ctx, {})
  return new NextResponse(null, { status: 303, headers: { Location: `/${ctx.place.code}/kiosk/staff` } })
}
