import { expect, test } from 'vitest'
import { readAny } from '../../../src/intake/read-any.ts'

const url = 'https://api.example.net/v2/carts'

/** The clients that the calls of a text are read as. */
function clients(text: string): string {
  return readAny(text)
    .cases.map(({ told }) => told.url?.replace('the call of ', '') ?? '-')
    .join()
}

// A name, and the nearest that is another's.
test.each([
  [`wx.request({ url: '${url}' })`, `wx.requestTask({ url: '${url}' })`],
  [`Taro.request({ url: '${url}' })`, `myTaro.request({ url: '${url}' })`],
  [`Ext.Ajax.request({ url: '${url}' })`, `Ext.Ajax.requestAll({ url: '${url}' })`],
  [`new Ajax.Updater('items', '${url}', {})`, `new Ajax.UpdaterOf('items', '${url}', {})`],
  [`new tus.Upload(f, { endpoint: '${url}' })`, `new tus.UploadQueue(f, { endpoint: '${url}' })`],
  [`new Dropzone('#a', { url: '${url}' })`, `new DropzoneOf('#a', { url: '${url}' })`],
  [`new SockJS('${url}')`, `new SockJSMock('${url}')`],
  [`p.src({ src: '${url}/a.m3u8' })`, `p.srcset({ src: '${url}/a.m3u8' })`],
  [`hls.loadSource('${url}/a.m3u8')`, `hls.loadSourceOf('${url}/a.m3u8')`],
  [`L.tileLayer('${url}/a.png')`, `L.tileLayers('${url}/a.png')`],
  [`new EventSource('${url}')`, `new EventSourceMock('${url}')`],
  [`navigator.sendBeacon('${url}')`, `navigator.sendBeacons('${url}')`],
  [`cy.request('${url}')`, `cy.requestOf('${url}')`],
  [`httpResource(() => '${url}')`, `httpResourceOf(() => '${url}')`],
  [`new GraphQLClient('${url}')`, `new GraphQLClientMock('${url}')`],
  [`$.getScript('${url}')`, `$.getScripts('${url}')`],
  [`$.ajax({ url: '${url}' })`, `$.ajaxed({ url: '${url}' })`],
])('%s is read, %s is not', (call, nearest) => {
  expect(clients(call)).not.toBe('')
  expect(clients(nearest)).not.toBe(clients(call))
})
