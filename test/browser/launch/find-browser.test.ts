import { dirname } from 'node:path'
import { expect, it } from 'vitest'

import { browserPlaces, findBrowser } from '../../../src/browser/launch/find-browser.ts'

it('looks for Chrome, Chromium and Edge along the search path', () => {
  const places = browserPlaces('linux', { PATH: '/a:/b' })
  expect(places.slice(0, 2)).toEqual(['/a/google-chrome', '/b/google-chrome'])
  expect(places).toContain('/b/chromium')
  expect(places).toContain('/a/microsoft-edge')
})

it('looks into the applications of macOS and the programs of Windows', () => {
  expect(browserPlaces('darwin', {})[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
  expect(browserPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' })).toEqual([
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ])
})

it('takes the one pointed at before the environment, and nothing in their place', () => {
  const env = { PATH: '', CORS_TRIAGE_BROWSER: process.execPath }
  expect(findBrowser(null, 'linux', env)).toBe(process.execPath)
  expect(findBrowser('/nowhere', 'linux', env)).toBeNull()
  expect(findBrowser(null, 'linux', { PATH: '/nowhere' })).toBeNull()
})

it('takes a name alone for a command', () => {
  const env = { PATH: dirname(process.execPath) }
  expect(findBrowser('node', 'linux', env)).toBe(process.execPath)
  expect(findBrowser('no-such-browser', 'linux', env)).toBeNull()
})
