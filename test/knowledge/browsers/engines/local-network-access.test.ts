import { describe, expect, it } from 'vitest'
import { localNetworkAccess } from '../../../../src/knowledge/browsers/engines/local-network-access.ts'

describe('a page in one address space and a target in another', () => {
  it.each([
    ['chromium', 'public', true, 'local', 'permission', 'LocalNetworkAccessPermissionDenied'],
    ['chromium', 'public', true, 'loopback', 'permission', 'LocalNetworkAccessPermissionDenied'],
    ['chromium', 'public', false, 'local', 'block', 'InsecureLocalNetwork'],
    ['chromium', 'public', false, 'loopback', 'block', 'InsecureLocalNetwork'],
    ['chromium', 'public', false, 'public', 'allow', null],
    ['chromium', 'local', true, 'loopback', 'allow', null],
    ['chromium', 'local', true, 'public', 'allow', null],
    ['chromium', 'loopback', false, 'local', 'allow', null],
    ['chromium', 'unknown', true, 'local', 'unknown', null],
    ['firefox', 'public', true, 'local', 'permission', null],
    ['firefox', 'public', false, 'loopback', 'permission', null],
    ['firefox', 'local', true, 'loopback', 'allow', null],
    ['webkit', 'public', true, 'loopback', 'allow', null],
    ['webkit', 'public', false, 'local', 'allow', null],
  ] as const)('%s: %s (secure: %s) to %s: %s, %s', (engine, space, secureContext, target, does, corsError) =>
    expect(localNetworkAccess(engine, { space, secureContext }, target)).toEqual({ does, corsError }),
  )
})
