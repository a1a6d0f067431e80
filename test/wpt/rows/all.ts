import type { WptRow } from '../row.ts'
import { allowOriginRows } from './allow-origin.ts'
import { basicRows } from './basics.ts'
import { credentialsRows } from './credentials.ts'
import { exposedRows } from './exposed.ts'
import { preflightRows } from './preflight.ts'
import { preflightsBehind, redirectRows } from './redirects.ts'
import { redirectFetchRows } from './redirect-fetch.ts'
import { safelistRows } from './safelist.ts'
import { statusRows } from './status.ts'
import { opaqueResponseBlockingRows } from './opaque-response-blocking.ts'
import { resourcePolicyRows } from './resource-policy.ts'
import { xhrRedirectRows } from './xhr-redirects.ts'
import { xhrRows } from './xhr.ts'

/** Every row of the suite. */
export const wptRows: readonly WptRow[] = [
  ...basicRows,
  ...allowOriginRows,
  ...credentialsRows,
  ...safelistRows,
  ...preflightRows,
  ...redirectRows,
  ...preflightsBehind,
  ...exposedRows,
  ...statusRows,
  ...resourcePolicyRows,
  ...opaqueResponseBlockingRows,
  ...redirectFetchRows,
  ...xhrRows,
  ...xhrRedirectRows,
]
