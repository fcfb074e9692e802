import { deviceName } from '@/lib/auth/device-name'
import { currentSid, keepSession } from '@/lib/auth/sign-in'
import type { Command } from '@/lib/domain/command'
import { changeFirstPassword } from '@/lib/domain/sessions/change-first-password'
import { giveFactor } from '@/lib/domain/sessions/give-factor'
import { refreshLogin } from '@/lib/domain/sessions/refresh-login'
import type { SessionKind } from '@/lib/domain/sessions/session-limits'
import { signIn, type SignedIn } from '@/lib/domain/sessions/sign-in'
import { formAction, type Values } from '../form-action'
import { internalPath } from '../internal-path'
import { faceHome, withBack, type SignInFace } from './face-home'

const KIND: Readonly<Record<SignInFace, SessionKind>> = { citizen: 'citizen', portal: 'member', office: 'staff' }

const backOf = (face: SignInFace, values: Values): string => internalPath(values.back, faceHome(face, values.place ?? ''))

/** Device and former session come from the request itself, never from the form. */
const signInHere =
  (face: SignInFace): Command<SignedIn> =>
  async (ctx, raw) =>
    signIn(ctx, { ...(typeof raw === 'object' ? raw : {}), kind: KIND[face], device: await deviceName(), previousSid: await currentSid() })

export const signInAction = (face: SignInFace) =>
  formAction(signInHere(face), {
    face,
    secret: ['password'],
    input: ({ name, password }) => ({ name, password }),
    async onSuccess({ sid, mustChangePassword, factorNeeded }, values) {
      await keepSession(sid)
      const back = backOf(face, values)
      const home = faceHome(face, values.place ?? '')
      if (mustChangePassword) return withBack(`${home}/sign-in/password`, back)
      return factorNeeded ? withBack(`${home}/sign-in/factor`, back) : back
    },
  })

const changeFirstHere: Command<{ sid: string; factorNeeded: boolean }> = async (ctx, raw) =>
  changeFirstPassword(ctx, { ...(typeof raw === 'object' ? raw : {}), sid: (await currentSid()) ?? '' })

export const firstPasswordAction = (face: SignInFace) =>
  formAction(changeFirstHere, {
    face,
    secret: ['password', 'repeated'],
    input: ({ password, repeated }) => ({ password, repeated }),
    async onSuccess({ sid, factorNeeded }, values) {
      await keepSession(sid)
      const back = backOf(face, values)
      return factorNeeded ? withBack(`${faceHome(face, values.place ?? '')}/sign-in/factor`, back) : back
    },
  })

export const factorAction = (face: SignInFace) =>
  formAction(giveFactor, {
    face,
    secret: ['code'],
    input: ({ code }) => ({ code }),
    async onSuccess({ sid }, values) {
      await keepSession(sid)
      return backOf(face, values)
    },
  })

export const freshLoginAction = (face: SignInFace) =>
  formAction(refreshLogin, {
    face,
    secret: ['current', 'code'],
    input: ({ current, code }) => ({ current, ...(code && { code }) }),
    async onSuccess({ sid }, values) {
      await keepSession(sid)
      return backOf(face, values)
    },
  })
