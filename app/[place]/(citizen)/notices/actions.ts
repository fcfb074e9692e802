'use server'

import { readNotice } from '@/lib/domain/notices/read-notice'
import { formAction } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'

export const markRead = formAction(readNotice, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ noticeId }) => ({ noticeId }),
  onSuccess: ({ noticeId }, { place, page }) => `/${place}/notices?page=${page}#${noticeId}`,
})
