import { expect, test } from 'vitest'
import type { AddressSpace } from '../../../src/knowledge/model/evidence.ts'
import {
  isInnerName,
  isLoopbackHost,
  isPrivateHost,
  isSameSite,
  isTunnelHost,
  spaceOf,
} from '../../../src/knowledge/facts/host-class.ts'

const [loopback, own, inner, tunnel] = ['of this machine', 'private', 'of a cluster', 'of a tunnel']

test.each<readonly [string, readonly string[]]>([
  ['localhost', [loopback, own]],
  ['LOCALHOST', [loopback, own]],
  ['shop.localhost', [loopback, own]],
  ['127.0.0.1', [loopback, own]],
  ['127.255.12.3', [loopback, own]],
  ['[::1]', [loopback, own]],
  ['0.0.0.0', [loopback, own]],
  ['[::]', [loopback, own]],
  ['mylocalhost', [inner]],
  ['.localhost', []],
  ['localhost.test', []],
  ['127.0.0.1.test', []],
  ['a127.0.0.1', []],
  ['[::12]', []],
  ['10.0.0.1', [own]],
  ['192.168.1.1', [own]],
  ['172.16.0.1', [own]],
  ['169.254.1.1', [own]],
  ['[fd00::1]', [own]],
  ['[fe80::1]', [own]],
  ['100.64.0.1', [own]],
  ['[::ffff:a00:1]', [own]],
  ['93.184.216.34', []],
  ['[2606:4700::1]', []],
  ['printer.local', [own]],
  ['api.LAN', [own]],
  ['nas.home.arpa', [own]],
  ['api.internal', [own, inner]],
  ['api.locals', []],
  ['homexarpa', [inner]],
  ['local.test', []],
  ['api', [inner]],
  ['api.default.svc', [inner]],
  ['api.default.svc.cluster.local', [own, inner]],
  ['host.docker.internal', [own, inner]],
  ['api.docker', [inner]],
  ['api.service.consul', [inner]],
  ['api.svc.test', []],
  ['shop.ngrok.app', [tunnel]],
  ['shop.ngrok-free.app', [tunnel]],
  ['shop.ngrok-free.DEV', [tunnel]],
  ['shop.ngrok.io', [tunnel]],
  ['shop.loca.lt', [tunnel]],
  ['shop.localtunnel.me', [tunnel]],
  ['shop.devtunnels.ms', [tunnel]],
  ['shop.zrok.io', [tunnel]],
  ['shop.a.pinggy.link', [tunnel]],
  ['shop.pinggy.io', [tunnel]],
  ['shop.lhr.life', [tunnel]],
  ['ngrok.app', []],
  ['shop.ngrok.app.test', []],
  ['shopxngrok.app', []],
])('%s is %j', (host, classes) => {
  const found = [
    isLoopbackHost(host) ? loopback : null,
    isPrivateHost(host) ? own : null,
    isInnerName(host) ? inner : null,
    isTunnelHost(host) ? tunnel : null,
  ]
  expect(found.filter((one) => one !== null)).toEqual(classes)
})

test.each<readonly [readonly AddressSpace[] | null, AddressSpace]>([
  [null, 'unknown'],
  [[], 'unknown'],
  [['public'], 'public'],
  [['public', 'local'], 'local'],
  [['public', 'local', 'loopback'], 'loopback'],
])('of addresses in %j the least public space is %s', (spaces, space) => {
  const addresses = (spaces ?? []).map((one) => ({ address: '192.0.2.1', space: one }))
  const host = { host: 'a.test', role: 'api', addresses } as unknown as Parameters<typeof spaceOf>[0]
  expect(spaceOf(spaces === null ? undefined : host)).toBe(space)
})

test.each([
  ['https://a.example.com', 'https://b.example.com', true],
  ['https://a.example.com', 'https://a.example.com:8443', true],
  ['https://a.example.com', 'http://a.example.com', false],
  ['https://a.example.com', 'https://a.example.net', false],
  ['https://a.github.io', 'https://b.github.io', false],
  ['http://10.0.0.1', 'http://10.0.0.1:8080', true],
  ['http://10.0.0.1', 'http://10.0.0.2', false],
  ['http://localhost', 'http://localhost:1', true],
  ['http://one', 'http://two', false],
])('%s and %s are one site: %s', (one, other, same) => {
  expect(isSameSite(new URL(one), new URL(other))).toBe(same)
})
