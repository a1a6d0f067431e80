import { expect, test } from 'vitest'
import { originDifference } from '../../../src/knowledge/facts/origin-difference.ts'

test.each([
  ['https://app.example.com/', 'trailing-slash'],
  ['app.example.com', 'missing-scheme'],
  ['APP.example.com', 'missing-scheme'],
  ['http://app.example.com', 'scheme'],
  ['http://app.example.com:8080', 'scheme'],
  ['https://App.Example.com', 'case'],
  ['HTTPS://app.example.com', 'case'],
  ['https://app.example.com:8443', 'port'],
  ['https://app.example.com:443', 'port'],
  ['https://app.example.com:443/', 'port'],
  ['https://app.example.com/v1', null],
  ['https://app.example.com/:443', null],
  ['https://www.app.example.com', 'www'],
  ['https://example.com', 'subdomain'],
  ['https://shop.app.example.com', 'subdomain'],
  ['https://admin.example.com', null],
  ['https://xapp.example.com', null],
  ['http://localhost:3000', 'localhost-only'],
  ['http://127.0.0.1', 'localhost-only'],
  ['shop', null],
  ['*', null],
])('a server that allows %s leaves https://app.example.com out by %s', (allowed, difference) => {
  expect(originDifference(allowed, 'https://app.example.com')).toBe(difference)
})

test.each([
  ['https://example.com', 'https://www.example.com', 'www'],
  ['http://localhost:3000', 'http://127.0.0.1:3000', null],
  ['http://localhost:3000', 'http://localhost:5173', 'port'],
  ['http://localhost', 'http://localhost:5173', 'port'],
  ['https://a.test', 'null', null],
])('a server that allows %s leaves %s out by %s', (allowed, origin, difference) => {
  expect(originDifference(allowed, origin)).toBe(difference)
})
