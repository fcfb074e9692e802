import type { Exchange } from '../http/route'
import type { Order } from './orders'

/** What the code holds: a real one has its wallet's own scheme, ours opens in any browser. */
export const walletAddress = ({ headers }: Pick<Exchange, 'headers'>, { token }: Pick<Order, 'token'>): string => `http://${headers.host}/wallet/pay/${token}`
