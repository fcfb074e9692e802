import { accounts } from './accounts'
import { citizen } from './citizen'
import { common } from './common'
import { delivery } from './delivery'
import { kiosk } from './kiosk'
import { office } from './office'
import { payments } from './payments'
import { plates } from './plates'
import { portal } from './portal'
import { production } from './production'
import { shell } from './shell'
import { terminals } from './terminals'

export const messages = { accounts, common, shell, citizen, payments, production, delivery, plates, portal, office, kiosk, terminals } as const
