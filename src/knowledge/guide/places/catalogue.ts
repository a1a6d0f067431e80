import { deploymentPlatform } from './deployment-platform.ts'
import { devtoolsNetwork } from './devtools-network.ts'
import { frontendCode } from './frontend-code.ts'
import { proxyOrGateway } from './proxy-or-gateway.ts'
import { serverConfiguration } from './server-configuration.ts'
import { serverLogs } from './server-logs.ts'
import type { Place } from './place.ts'

/** The places, by id. */
export const places = {
  'server-configuration': serverConfiguration,
  'proxy-or-gateway': proxyOrGateway,
  'deployment-platform': deploymentPlatform,
  'frontend-code': frontendCode,
  'devtools-network': devtoolsNetwork,
  'server-logs': serverLogs,
} as const satisfies Readonly<Record<string, Place>>

export type PlaceId = keyof typeof places
