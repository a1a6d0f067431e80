import { describe, expect, test } from 'vitest'
import { addressSpaceOf } from '../../src/probes/address-space.ts'

describe('the address space of', () => {
  test.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback'],
    ['::1', 'loopback'],
    ['[::1]', 'loopback'],
    ['::', 'loopback'],
    ['0.0.0.0', 'loopback'],
    ['0.0.0.1', 'local'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:10.1.2.3', 'local'],
    ['10.0.0.1', 'local'],
    ['9.255.255.255', 'public'],
    ['11.0.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.1', 'local'],
    ['172.31.255.255', 'local'],
    ['172.32.0.0', 'public'],
    ['192.168.178.20', 'local'],
    ['192.169.0.1', 'public'],
    ['169.254.169.254', 'local'],
    ['100.64.0.1', 'local'],
    ['100.63.255.255', 'public'],
    ['100.128.0.0', 'public'],
    ['198.18.0.1', 'public'],
    ['93.184.216.34', 'public'],
    ['fc00::1', 'local'],
    ['fd12:3456::1', 'local'],
    ['fe80::1', 'local'],
    ['fe80::1%eth0', 'local'],
    ['fec0::1', 'local'],
    ['2001:db8::1', 'local'],
    ['2606:4700::1', 'public'],
    ['api.example.com', 'unknown'],
    ['', 'unknown'],
  ] as const)('%s is %s', (address, space) => {
    expect(addressSpaceOf(address)).toBe(space)
  })
})
