import { describe, expect, it } from 'vitest'
import { localNetworkAccess } from '../../../../src/knowledge/browsers/engines/local-network-access.ts'

describe('a page in one address space and a target in another', () => {
  it.each([
    ['chromium', 'public', true, 'local', 'permission', false],
    ['chromium', 'public', true, 'loopback', 'permission', false],
    ['chromium', 'local', true, 'loopback', 'permission', false],
    ['chromium', 'public', false, 'local', 'block', false],
    ['chromium', 'local', true, 'public', 'allow', false],
    ['chromium', 'loopback', false, 'loopback', 'allow', true],
    ['chromium', 'unknown', true, 'local', 'unknown', false],
    ['firefox', 'public', true, 'local', 'unknown', false],
    ['firefox', 'loopback', true, 'loopback', 'allow', true],
    ['webkit', 'public', true, 'loopback', 'allow', false],
  ] as const)(
    '%s: %s (secure: %s) to %s: %s, measured: %s',
    (engine, space, secureContext, target, does, measured) =>
      expect(localNetworkAccess(engine, { space, secureContext }, target)).toMatchObject({ does, measured }),
  )
})
