import { deviceChallenge } from '@/lib/domain/terminals/device-challenge'
import { kioskEndpoint } from '../kiosk-endpoint'

export const POST = kioskEndpoint({ maxBytes: 1_000, run: deviceChallenge, answer: async (challenge) => challenge })
