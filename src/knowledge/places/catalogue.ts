import { deploymentPlatform } from './deployment-platform.ts'
import { devtoolsNetwork } from './devtools-network.ts'
import { frontendCode } from './frontend-code.ts'
import { proxyOrGateway } from './proxy-or-gateway.ts'
import { serverConfiguration } from './server-configuration.ts'
import { serverLogs } from './server-logs.ts'

/** A place where such a bug is usually found. */
export interface Place {
  readonly title: string
  /** What to open there and what to look for. */
  readonly lookFor: string
}

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
