import { z } from 'zod'
import { query } from '../query'
import { readFactor } from './factor'
import { findLiveSession } from './find-session'
import { otpauthUri } from './totp'

/** The secret to put into the authenticator; only until its first code has been given. */
export const findEnrolment = query({
  name: 'account.find-enrolment',
  action: 'session.use',
  level: 'national',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }) {
    const live = 'sessionId' in ctx.actor ? await findLiveSession(db, ctx.actor.sessionId, ctx.machineNow) : null
    const factor = live && readFactor(ctx, live.account)
    if (!live || !factor?.enrolling) return null
    return { secret: factor.secret, uri: otpauthUri(factor.secret, live.account.username ?? live.account.id) }
  },
})
