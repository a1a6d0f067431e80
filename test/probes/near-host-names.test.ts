import { describe, expect, test } from 'vitest'
import { distance, maxNearHosts, nearHostNames } from '../../src/probes/near-host-names.ts'

describe('a host name that does not resolve may have been meant as', () => {
  test.each([
    ['api.exmaple.com', [], 'app.example.com', 'api.example.com'],
    ['api.example.con', [], null, 'api.example.com'],
    ['api.example.co', [], null, 'api.example.com'],
    ['apii.example.com', [], null, 'api.example.com'],
    ['aip.example.com', [], null, 'api.example.com'],
    ['api.exxample.com', [], null, 'api.example.com'],
    ['backned.internal.example', ['backend.internal.example'], null, 'backend.internal.example'],
    ['example.com', [], null, 'api.example.com'],
    ['api.exwxample.com', [], 'app.example.com', 'api.example.com'],
  ] as const)('%s (known: %s, page: %s) → %s', (host, known, page, meant) => {
    expect(nearHostNames(host, known, page)).toContain(meant)
  })

  test('a name known to the triage comes first, one far away never', () => {
    expect(nearHostNames('api.exmple.com', ['db.other.org', 'api.example.com'], null)[0]).toBe(
      'api.example.com',
    )
    expect(nearHostNames('api.exmple.com', ['db.other.org'], null)).not.toContain('db.other.org')
  })

  test('never the page’s own host, nor another service of the same domain', () => {
    const names = nearHostNames('api.example.com', ['app.example.com'], 'app.example.com')
    expect(names).not.toContain('app.example.com')
    expect(names).not.toContain('example.com')
  })

  test('never the host itself, and never more than are looked up', () => {
    const names = nearHostNames('aabbccddeeffgghhiijj.kkllmmnn.com', [], 'app.kkllmmn.com')
    expect(names).not.toContain('aabbccddeeffgghhiijj.kkllmmnn.com')
    expect(names.length).toBeLessThanOrEqual(maxNearHosts)
  })
})

test.each([
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['abc', 'abcd', 1],
  ['abc', 'axc', 1],
  ['', 'abc', 3],
  ['api', 'gateway', 6],
])('the distance between %s and %s is %i', (a, b, steps) => {
  expect(distance(a, b)).toBe(steps)
  expect(distance(b, a)).toBe(steps)
})

// All that is looked up, the likeliest first.
test.each([
  [
    'aip.exmple.con',
    [],
    null,
    'api.exmple.con app.exmple.con aip.exmple.com aip.exmple.co aip.exmple.cno aip.exmple.ocn aip.exmpel.con aip.exmlpe.con aip.expmle.con aip.emxple.con aip.xemple.con iap.exmple.con',
  ],
  [
    'example.com',
    ['exampel.com'],
    'app.exampel.com',
    'exampel.com example.co example.cmo example.ocm examlpe.com exapmle.com exmaple.com eaxmple.com xeample.com api.example.com',
  ],
  [
    'apps.exxample.co',
    [],
    'www.example.co',
    'apps.example.co app.exxample.co apps.exxample.com apps.exxample.io aps.exxample.co apps.exxample.oc apps.exxampel.co apps.exxamlpe.co apps.exxapmle.co apps.exxmaple.co apps.exaxmple.co apps.xexample.co',
  ],
  ['api.a.test', [], 'api.b.test', 'api.a.tets api.a.tset api.a.etst aip.a.test pai.a.test'],
  ['tests.a.io', [], null, 'test.a.io tests.a.co tests.a.oi tesst.a.io tetss.a.io tsets.a.io etsts.a.io'],
  ['aa.bb', [], null, 'a.bb aa.b api.aa.bb'],
  [
    'api.shop.test',
    ['api.shopp.test', 'api.shoppp.test', 'api.shopppp.test'],
    null,
    'api.shopp.test api.shoppp.test aip.shop.test',
  ],
] as const)('%s (known: %j, page: %s) is looked up as %s', (host, known, page, names) => {
  const found = nearHostNames(host, known, page)
  expect(names.split(' ').every((name) => found.includes(name))).toBe(true)
  if (known.length < 2) expect(found.join(' ')).toBe(names)
})
