import { createServer } from 'node:http'
import { bankRoutes } from './bank/routes'
import { cameraRoutes } from './cameras/routes'
import { carrierRoutes, parcelApiRoutes, parcelRoutes } from './carrier/routes'
import type { SandboxConfig } from './config'
import { deviceSockets } from './device-sockets'
import { listener } from './http/listener'
import { authorityRoutes } from './identity/authority'
import { identityRoutes } from './identity/routes'
import { indexRoutes } from './index-page'
import { assetRoutes } from './page/assets'
import { alipayRoutes } from './payments/alipay/gateway-routes'
import { walletApiRoutes, walletRoutes } from './payments/wallet-routes'
import { wechatRoutes } from './payments/wechat/api-routes'
import { phoneRoutes } from './phones/routes'
import { printerRoutes } from './printer/routes'
import { createSandbox } from './sandbox'
import { smsRoutes } from './sms/vendor'
import { stageRoutes } from './stage/routes'
import { testSiteRoutes } from './test-sites/routes'
import { trayRoutes } from './tray/routes'

export type RunningSandbox = { readonly url: string; close(): Promise<void> }

/** Listens on loopback only: nothing here is meant for another machine. */
export const startSandbox = async (config: SandboxConfig): Promise<RunningSandbox> => {
  const sandbox = createSandbox(config)
  const routes = [indexRoutes, assetRoutes, phoneRoutes, smsRoutes, authorityRoutes, identityRoutes, trayRoutes, printerRoutes, testSiteRoutes, bankRoutes, cameraRoutes, stageRoutes, walletRoutes, walletApiRoutes, carrierRoutes, parcelRoutes, parcelApiRoutes]
  const providers = [...wechatRoutes(sandbox.payments), ...alipayRoutes(sandbox.payments)]
  const server = createServer(listener([...routes.flatMap((make) => make(sandbox)), ...providers]))
  const sockets = deviceSockets(sandbox)
  server.on('upgrade', sockets.upgrade)

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port

  return {
    url: `http://localhost:${port}`,
    close: () => new Promise((resolve) => {
      sandbox.crowd.stop()
      sandbox.payments.stop()
      sandbox.carrier.stop()
      sockets.close()
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
