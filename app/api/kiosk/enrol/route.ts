import { enrolTerminal } from '@/lib/domain/terminals/enrol-terminal'
import { kioskEndpoint } from '../kiosk-endpoint'

export const POST = kioskEndpoint({ maxBytes: 2_000, run: enrolTerminal, answer: async (enrolled) => enrolled })
