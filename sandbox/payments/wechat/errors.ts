import { json, type Reply } from '../../http/reply'

export const wrong = (status: number, code: string): Reply => json({ code, message: code }, status)

export const wrongParameter = (): Reply => wrong(400, 'PARAM_ERROR')
